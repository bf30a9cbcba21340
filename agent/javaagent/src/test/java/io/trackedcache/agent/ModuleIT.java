package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.Expired;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.SizeUnit;
import io.trackedcache.annotation.TrackedCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with an application of closed modules: it behaves as without the agent, and is counted. */
class ModuleIT {
    private static final String APPLICATION = """
            package com.acme.shop;

            import io.trackedcache.annotation.CacheCount;
            import io.trackedcache.annotation.CacheCounter;
            import io.trackedcache.annotation.CacheCounters;
            import io.trackedcache.annotation.CacheExpiry;
            import io.trackedcache.annotation.CacheLookup;
            import io.trackedcache.annotation.CacheName;
            import io.trackedcache.annotation.CacheSize;
            import io.trackedcache.annotation.TrackedCache;

            class Shop {
                @CacheName
                private final String name = "shop";

                @CacheCounter(CacheCount.HITS)
                private int hits;

                @CacheCounter(CacheCount.TOTAL)
                private static long total;

                @CacheCounters
                private java.util.Map<String, Integer> counters() {
                    return java.util.Map.of("cache_hits", hits);
                }

                @TrackedCache
                String find(boolean isThere) {
                    total++;
                    CacheLookup.current().hit();
                    return isThere && !isExpired() ? name : null;
                }

                @CacheExpiry
                private boolean isExpired() {
                    return true;
                }

                @CacheSize
                private int size() {
                    return 7;
                }

                public static void main(String[] arguments) {
                    Shop shop = new Shop();
                    System.out.println(shop.find(true) + " " + shop.find(false));
                    System.out.println(Shop.class.getModule());
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--limit-modules=com.acme.shop,java.instrument,java.management", "--add-modules=jdk.jfr"})
    void moduleOfApplicationIsCounted(String option) throws Exception {
        compile();
        Path state = folder.resolve("state");

        assertThat(Twins.areAlike(() -> shop(option), jvm -> jvm.withAgent("state.file=" + state))
                        .exitCode())
                .isZero();
        assertThat(state).content().contains("shop\tcache_hits=1\t", "\tcache_expired=1");
    }

    private ForkedJvm.Launch shop(String option) {
        ForkedJvm.Launch jvm = ForkedJvm.ofTool("java", "-m", "com.acme.shop/com.acme.shop.Shop")
                .withJvmOption("-p")
                .withJvmOption(folder.resolve("classes").toString());
        return option.isEmpty() ? jvm : jvm.withJvmOption(option);
    }

    private void compile() throws IOException {
        // The annotations are part of this module, because their class folder is no module of its own.
        Path classes = TestClassPath.copy(
                folder.resolve("classes"),
                TrackedCache.class,
                Miss.class,
                Result.class,
                OutcomeClassifier.class,
                Outcome.class,
                CacheCount.class,
                CacheCounter.class,
                CacheCounters.class,
                CacheExpiry.class,
                Expired.class,
                CacheLookup.class,
                CacheName.class,
                CacheSize.class,
                SizeUnit.class);
        Path sources = Files.createDirectories(folder.resolve("src"));
        Files.writeString(sources.resolve("module-info.java"), "module com.acme.shop {}");
        Files.writeString(sources.resolve("Shop.java"), APPLICATION);
        ForkedJvm.Ended compiled = ForkedJvm.ofTool(
                        "javac",
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve("Shop.java").toString())
                .run();
        assertThat(compiled.exitCode()).as(compiled.err()).isZero();
    }
}
