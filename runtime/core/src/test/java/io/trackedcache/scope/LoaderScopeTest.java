package io.trackedcache.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoaderScopeTest {
    private final LoaderScope scope = new LoaderScope();
    private final ClassLoader parent = loader(ClassLoader.getPlatformClassLoader());
    private final ClassLoader child = loader(parent);
    private final ClassLoader sibling = loader(ClassLoader.getPlatformClassLoader());

    @Test
    void containsItsMembersAlone() {
        scope.join(parent);

        assertThat(scope.contains(parent)).isTrue();
        assertThat(scope.contains(child)).isFalse();
        assertThat(scope.contains(null)).isFalse();
    }

    @Test
    void descendantInheritsFromItsNearestOrAnyAncestor() {
        scope.join(parent);

        assertThat(scope.containsOrInherits(child)).isTrue();
        assertThat(scope.containsOrInherits(parent)).isTrue();
        assertThat(scope.containsOrInherits(sibling)).isFalse();
        assertThat(scope.containsOrInherits(null)).isFalse();
    }

    @Test
    void everyLoaderInheritsFromTheBootstrapLoader() {
        scope.join(null);

        assertThat(scope.containsOrInherits(null)).isTrue();
        assertThat(scope.containsOrInherits(sibling)).isTrue();
    }

    @Test
    void ancestorFindsItsDescendants() {
        scope.join(child);

        assertThat(scope.containsDescendantOf(parent)).isTrue();
        assertThat(scope.containsDescendantOf(null)).isTrue();
        assertThat(scope.containsDescendantOf(child)).isFalse();
        assertThat(scope.containsDescendantOf(sibling)).isFalse();
    }

    @Test
    void loadersOfTheJvmArePermanent() {
        assertThat(ClassLoaders.isPermanent(null)).isTrue();
        assertThat(ClassLoaders.isPermanent(ClassLoader.getPlatformClassLoader()))
                .isTrue();
        assertThat(ClassLoaders.isPermanent(ClassLoader.getSystemClassLoader())).isTrue();
        assertThat(ClassLoaders.isPermanent(parent)).isFalse();
    }

    @Test
    void isEmptyWhenAllMembersAreCollected() {
        ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
        LoaderScope own = new LoaderScope(collected);
        WeakReference<ClassLoader> dropped = joinAndDrop(own);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return dropped.refersTo(null) && collected.poll() != null;
        });

        assertThat(own.isEmpty()).isTrue();
        own.join(null);
        assertThat(own.isEmpty()).isFalse();
    }

    private static WeakReference<ClassLoader> joinAndDrop(LoaderScope scope) {
        ClassLoader loader = loader(null);
        scope.join(loader);
        assertThat(scope.isEmpty()).isFalse();
        return new WeakReference<>(loader);
    }

    private static ClassLoader loader(@Nullable ClassLoader parent) {
        return new URLClassLoader(new URL[0], parent);
    }
}
