package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheResolverTest {
    private static final CacheId USERS = new CacheId("default", "users");

    private final CacheResolver resolver = newResolver();
    private final ClassLoader one = loader(null);
    private final ClassLoader other = loader(null);

    @Test
    void classesOfOneApplicationMeanOneCache() {
        ClassLoader child = loader(one);

        assertThat(lookedUpBy(one, "Users")).isEqualTo(USERS);
        assertThat(lookedUpBy(one, "MoreUsers")).isEqualTo(USERS);
        assertThat(lookedUpBy(child, "Users")).isEqualTo(USERS);
        assertThat(lookedUpBy(null, "Users")).isEqualTo(USERS);
        assertThat(lookedUpBy(ClassLoader.getSystemClassLoader(), "Users")).isEqualTo(USERS);
    }

    @Test
    void unrelatedApplicationsHaveACacheEach() {
        assertThat(lookedUpBy(one, "Users")).isEqualTo(USERS);

        CacheId second = lookedUpBy(other, "Users");

        assertThat(second).isNotEqualTo(USERS);
        assertThat(second.manager()).isEqualTo("default");
        assertThat(second.name()).isEqualTo("users");
        assertThat(second.context()).isEqualTo("URLClassLoader@" + Integer.toHexString(System.identityHashCode(other)));
        assertThat(lookedUpBy(other, "MoreUsers")).isEqualTo(second);
        assertThat(signalledBy(other, "Entry")).isEqualTo(second);
        assertThat(lookedUpBy(one, "MoreUsers")).isEqualTo(USERS);
    }

    @Test
    void contextIsTheNameOfTheLoader() {
        assertThat(lookedUpBy(one, "Users")).isEqualTo(USERS);

        assertThat(lookedUpBy(named("shop"), "Users").context()).isEqualTo("shop");
        assertThat(lookedUpBy(named("shop"), "Users").context())
                .as("deployed again")
                .isEqualTo("shop");
        assertThat(lookedUpBy(named("back\noffice"), "Users").context()).isEqualTo("back office");
    }

    @Test
    void redeployedApplicationKeepsItsCache() {
        assertThat(lookedUpBy(named("shop"), "Users")).isEqualTo(USERS);
        assertThat(lookedUpBy(named("shop"), "Users")).isEqualTo(USERS);
    }

    @Test
    void loaderWhoseNameFailsGetsAGeneratedContext() {
        AtomicBoolean isMade = new AtomicBoolean();
        ClassLoader failing = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            public String getName() {
                if (isMade.get()) {
                    throw new IllegalStateException("from a test");
                }
                return "";
            }
        };
        isMade.set(true);
        assertThat(lookedUpBy(one, "Users")).isEqualTo(USERS);

        assertThat(lookedUpBy(failing, "Users").context()).startsWith("@");
    }

    @Test
    void classWithoutLookupsDoesNotJoinTwoApplications() {
        assertThat(lookedUpBy(one, "Users")).isEqualTo(USERS);

        CacheId second = signalledBy(other, "Puts");

        assertThat(second).isNotEqualTo(USERS);
        assertThat(lookedUpBy(other, "Users")).isEqualTo(second);
    }

    @Test
    void nearestAncestorWins() {
        ClassLoader shared = loader(null);
        ClassLoader child = loader(shared);
        ClassLoader grandchild = loader(child);
        ClassLoader sibling = loader(shared);
        CacheId ofChild = lookedUpBy(child, "Users");
        CacheId ofSibling = lookedUpBy(sibling, "Users");
        CacheId ofShared = lookedUpBy(shared, "Users");

        assertThat(List.of(ofChild, ofSibling, ofShared)).doesNotHaveDuplicates();
        assertThat(lookedUpBy(grandchild, "Users")).isEqualTo(ofChild);
        assertThat(lookedUpBy(loader(shared), "Users")).isEqualTo(ofShared);
    }

    @Test
    void laterAncestorJoinsItsOnlyDescendant() {
        ClassLoader shared = loader(null);
        ClassLoader child = loader(shared);

        assertThat(signalledBy(child, "Entry")).isEqualTo(USERS);
        assertThat(lookedUpBy(shared, "Users")).isEqualTo(USERS);
        assertThat(lookedUpBy(loader(null), "Users")).isNotEqualTo(USERS);
    }

    @Test
    void longNamesGetDistinctContexts() {
        String name = "n".repeat(200);
        CacheId first = lookedUpBy(named(name), "Users");
        CacheId second = lookedUpBy(named(name + 1), "Users");
        CacheId third = lookedUpBy(named(name + 2), "Users");

        assertThat(first).isEqualTo(USERS);
        assertThat(second.context()).isEqualTo("n".repeat(100));
        assertThat(third.context()).isEqualTo("n".repeat(100) + "#2");
    }

    @Test
    void nextApplicationDoesNotInheritTheCacheOfACollectedOne() {
        WeakReference<ClassLoader> dropped = new WeakReference<>(loaderThatLooksUpOnce());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return dropped.refersTo(null);
        });

        assertThat(lookedUpBy(named("another"), "Users").context()).isEqualTo("another");
    }

    private ClassLoader loaderThatLooksUpOnce() {
        ClassLoader loader = named("gone");
        assertThat(lookedUpBy(loader, "Users")).isEqualTo(USERS);
        return loader;
    }

    @Test
    void cacheOfAnInstanceIsRemovedWithItUnlessAClassNamesIt() {
        assertThat(resolver.idOf("default", "users", new NamingClass(one, "Users", true, NamingClass.GivenBy.INSTANCE)))
                .isEqualTo(USERS);
        assertThat(resolver.removeInstances(USERS)).isTrue();

        assertThat(resolver.idOf("default", "users", new NamingClass(one, "Users", true, NamingClass.GivenBy.INSTANCE)))
                .isEqualTo(USERS);
        assertThat(lookedUpBy(one, "Others")).isEqualTo(USERS);
        assertThat(resolver.removeInstances(USERS)).isFalse();
    }

    @Test
    void cacheIsRemovedWithItsLastLoader() {
        CacheResolver own = newResolver();
        WeakReference<ClassLoader> dropped = dropped(own);

        List<CacheId> gone = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            own.removeCollected(scope -> gone.add(scope.id()));
            return dropped.refersTo(null) && !gone.isEmpty();
        });

        assertThat(gone).containsExactly(new CacheId("default", "only"));
        own.removeCollected(scope -> gone.add(scope.id()));
        assertThat(gone).hasSize(1);
    }

    private WeakReference<ClassLoader> dropped(CacheResolver own) {
        ClassLoader loader = loader(null);
        assertThat(own.idOf("default", "only", new NamingClass(loader, "Users", true))
                        .context())
                .isEmpty();
        CacheId shared = own.idOf("default", "shared", new NamingClass(loader, "Users", true));
        assertThat(own.idOf("default", "shared", new NamingClass(null, "Users", true)))
                .isEqualTo(shared);
        return new WeakReference<>(loader);
    }

    private static CacheResolver newResolver() {
        return new CacheResolver(new SimpleNames(), new CacheResolver.NameChanges() {
            @Override
            public void renamed(CacheId before, CacheId now) {}

            @Override
            public void ambiguous(CacheId simpleName, List<CacheId> caches) {}
        });
    }

    private CacheId lookedUpBy(@Nullable ClassLoader loader, String className) {
        return resolver.idOf("default", "users", new NamingClass(loader, className, true));
    }

    private CacheId signalledBy(@Nullable ClassLoader loader, String className) {
        return resolver.idOf("default", "users", new NamingClass(loader, className, false));
    }

    private static ClassLoader loader(@Nullable ClassLoader parent) {
        return new URLClassLoader(new URL[0], parent == null ? ClassLoader.getPlatformClassLoader() : parent);
    }

    private static ClassLoader named(String name) {
        return new URLClassLoader(name, new URL[0], ClassLoader.getPlatformClassLoader());
    }
}
