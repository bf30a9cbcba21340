package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of class-data sharing: the agent does not prevent the JVM from mapping classes from an archive. They prove the
 * table in docs/safety.md.
 */
class ClassSharingIT {
    private static final int FIRST_WITH_AOT_CACHES_IN_ONE_STEP = 25;

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void compile() throws IOException {
        jar = Shop.jar(folder);
    }

    @Test
    void jdkClassesAreSharedAsWithoutAgent() throws Exception {
        Set<String> without = sharedClasses(shop());
        Set<String> with = sharedClasses(shop().withAgent());

        System.out.println("classes shared: " + without.size() + " without the agent, " + with.size() + " with it");
        assertThat(without).hasSizeGreaterThan(100);
        assertThat(with).containsAll(without);
    }

    @Test
    void archiveIsCreatedWithoutAgentAndUsedWithAgent() throws Exception {
        Path archive = folder.resolve("shop.jsa");
        assertThat(shop().withJvmOption("-XX:ArchiveClassesAtExit=" + archive)
                        .run()
                        .exitCode())
                .isZero();

        Set<String> shared = sharedClasses(shop().withAgent().withJvmOption("-XX:SharedArchiveFile=" + archive));
        System.out.println("classes shared: " + shared.size() + " with the agent and an archive of the application");
        assertThat(sharedClasses(shop().withJvmOption("-XX:SharedArchiveFile=" + archive)))
                .contains("Shop", "Shop$Shelf");
        // The other class is woven, so it differs from the archive.
        assertThat(shared).contains("Shop$Shelf").doesNotContain("Shop");
    }

    @Test
    void archiveCannotBeCreatedWithAgent() throws Exception {
        ForkedJvm.Ended ended = shop().withAgent()
                .withJvmOption("-XX:ArchiveClassesAtExit=" + folder.resolve("shop.jsa"))
                .run();

        assertThat(ended.out() + ended.err()).contains("AllowArchivingWithJavaAgent");
        assertThat(folder.resolve("shop.jsa")).doesNotExist();
    }

    /** Newer JVMs have another kind of archive, which must be created with the agent. */
    @Test
    void aheadOfTimeCacheIsCreatedWithAgent() throws Exception {
        if (Runtime.version().feature() < FIRST_WITH_AOT_CACHES_IN_ONE_STEP) {
            assertThat(shop().withJvmOption("-XX:AOTCacheOutput=" + folder)
                            .run()
                            .exitCode())
                    .isNotZero();
            return;
        }
        assertThat(sharedWithCache("with.aot", true)).contains("Shop$Shelf").doesNotContain("Shop");
        assertThat(sharedWithCache("without.aot", false)).isEmpty();
    }

    private Set<String> sharedWithCache(String name, boolean isMadeWithAgent) throws Exception {
        Path cache = folder.resolve(name);
        ForkedJvm.Launch training = shop().withJvmOption("-XX:AOTCacheOutput=" + cache);
        assertThat((isMadeWithAgent ? training.withAgent() : training).run().exitCode())
                .isZero();
        Set<String> shared = sharedClasses(shop().withAgent().withJvmOption("-XX:AOTCache=" + cache));
        System.out.println("classes shared: " + shared.size() + " with the agent and a cache that was made "
                + (isMadeWithAgent ? "with it" : "without it"));
        return shared;
    }

    private ForkedJvm.Launch shop() {
        return ForkedJvm.ofMain(Shop.MAIN_CLASS).withClassPath(jar);
    }

    private Set<String> sharedClasses(ForkedJvm.Launch launch) throws Exception {
        Path log = Files.createTempFile(folder, "classes", ".log");
        ForkedJvm.Ended ended =
                launch.withJvmOption("-Xlog:class+load:file=" + log).run();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("ready");
        return loaded(log, line -> line.contains(" source: shared objects file"));
    }

    private static Set<String> loaded(Path log, Predicate<String> lines) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(lines)
                .map(line -> Arrays.asList(
                                line.substring(line.lastIndexOf(']') + 1).trim().split(" "))
                        .get(0))
                .filter(name -> !name.contains("0x"))
                .collect(Collectors.toSet());
    }
}
