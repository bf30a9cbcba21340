package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.CacheId;
import io.trackedcache.weaver.zoo.InitializedLookup;
import io.trackedcache.weaver.zoo.LambdaLookup;
import io.trackedcache.weaver.zoo.NamedLookup;
import io.trackedcache.weaver.zoo.StaticLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Woven code links its probe in any class loader, and counts under the name in its annotation. */
class LinkageTest {

    @Test
    void systemClassLoaderHasTheRuntime() throws ClassNotFoundException {
        assertThat(ClassLoader.getSystemClassLoader().loadClass(ProbeLink.class.getName()))
                .isSameAs(ProbeLink.class);
    }

    @Test
    void isolatedLoaderSeesNeitherAnnotationsNorRuntime() {
        ClassLoader isolated = WeavingLoader.ofIsolatedZoo();

        assertThatThrownBy(() -> isolated.loadClass(TrackedCache.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> isolated.loadClass(ProbeLink.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 61})
    void countsInLoaderThatSeesTheJdkAlone(int version) throws Throwable {
        Woven woven = Woven.load(
                StaticLookup.class.getName(), ClassFiles.withVersion(version, ClassFiles.of(StaticLookup.class)));

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(classes = {LambdaLookup.class, InitializedLookup.class})
    void loadsZooInIsolation(Class<?> zoo) throws Throwable {
        Woven woven = Woven.loadIsolated(zoo);
        Counts before = woven.counts();

        assertThat(woven.call("find", "a")).asString().startsWith("a");

        assertThat(woven.counts().minus(before)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void countsInHiddenClass() throws Throwable {
        byte[] woven = ClassFiles.weave(ClassFiles.renamed("io/trackedcache/weaver/HiddenLookup", StaticLookup.class));
        Class<?> hidden = MethodHandles.lookup().defineHiddenClass(woven, true).lookupClass();

        MethodHandle find =
                MethodHandles.lookup().findStatic(hidden, "find", MethodType.methodType(String.class, String.class));

        assertThat((String) find.invoke("key")).isEqualTo("key");
        assertThat(Counts.of(new CacheId("default", "io.trackedcache.weaver.HiddenLookup")))
                .isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void classInLoaderOfRuntimeNamesIt() throws Throwable {
        byte[] classFile = ClassFiles.renamed("io/trackedcache/weaver/DirectLookup", StaticLookup.class);
        byte[] woven = Objects.requireNonNull(new Weaver()
                .weave(null, classFile, InheritedMethods.NONE, RuntimeReach.DIRECT)
                .classFile());
        Class<?> direct = MethodHandles.lookup().defineHiddenClass(woven, true).lookupClass();
        MethodHandle find =
                MethodHandles.lookup().findStatic(direct, "find", MethodType.methodType(String.class, String.class));

        assertThat((String) find.invoke("key")).isEqualTo("key");

        assertThat(new String(woven, StandardCharsets.ISO_8859_1))
                .contains("io/trackedcache/probe/ProbeLink")
                .doesNotContain("ConstantBootstraps");
        assertThat(Counts.of(new CacheId("default", "io.trackedcache.weaver.DirectLookup")))
                .isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void countsUnderTheGivenName() throws Throwable {
        Woven woven = Woven.load(NamedLookup.class);

        woven.call("byName", "key");

        assertThat(woven.counts("named cache, with \"signs\" = *?ü")).isEqualTo(new Counts(1, 0, 0));
        assertThat(woven.counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void countsUnderTheGivenManager() throws Throwable {
        Woven woven = Woven.load(NamedLookup.class);

        woven.call("byManager", "key");

        assertThat(woven.counts("some manager", "managed")).isEqualTo(new Counts(1, 0, 0));
        assertThat(woven.counts("managed")).isEqualTo(Counts.NONE);
    }
}
