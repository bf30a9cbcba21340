package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.weaver.zoo.ClassNamedEvents;
import io.trackedcache.weaver.zoo.ClassNamedPut;
import io.trackedcache.weaver.zoo.LookupNamedEvents;
import io.trackedcache.weaver.zoo.SharedEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cache that a method counts for: named by its own annotation, by its class, or by the lookups of its class. */
class CacheNamesTest {

    @Test
    void theClassNamesCacheAndManager() {
        assertThat(caches(ClassNamedEvents.class))
                .containsExactlyInAnyOrder(
                        "find: shop/of the class",
                        "put: shop/of the class",
                        "removeOther: shop/other",
                        "loadOther: other/of the class");
    }

    @Test
    void theClassNamesTheCacheIfItHasNoLookup() {
        assertThat(caches(ClassNamedPut.class)).containsExactly("put: default/of the class");
    }

    @Test
    void theLookupsNameCacheAndManager() {
        assertThat(caches(LookupNamedEvents.class))
                .containsExactlyInAnyOrder(
                        "find: shop/users",
                        "findAgain: shop/users",
                        "put: shop/users",
                        "remove: shop/users",
                        "removeOther: default/other",
                        "loadOther: other/users");
    }

    @Test
    void predicatesOfAClassWithoutLookupsAffectTheInnermostLookup() {
        assertThat(new Weaver().weave(ClassFiles.of(SharedEntry.class)).reports())
                .containsExactlyInAnyOrder(
                        new MethodReport.Innermost(
                                new MethodId(SharedEntry.class.getName(), "isExpired", "(J)Z"), Role.EXPIRY),
                        new MethodReport.Innermost(
                                new MethodId(SharedEntry.class.getName(), "isReady", "()Z"), Role.READY),
                        new MethodReport.Woven(
                                new MethodId(SharedEntry.class.getName(), "isOld", "()Z"),
                                Role.EXPIRY,
                                "default",
                                "named",
                                false),
                        new MethodReport.Skipped(
                                new MethodId(SharedEntry.class.getName(), "isOfManager", "()Z"),
                                Role.EXPIRY,
                                Reason.NO_CACHE));
    }

    private static List<String> caches(Class<?> zoo) {
        return new Weaver()
                .weave(ClassFiles.of(zoo)).reports().stream()
                        .map(MethodReport.Woven.class::cast)
                        .map(woven -> woven.method().name() + ": " + woven.manager() + "/" + woven.cache())
                        .toList();
    }
}
