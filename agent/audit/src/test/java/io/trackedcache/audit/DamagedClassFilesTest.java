package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For any bytes, the audit ends, reports what it could not read, and continues. */
@Tag("one-jdk")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // Only ends a hang.
class DamagedClassFilesTest {
    private static final int DAMAGES = 100;

    @ParameterizedTest
    @MethodSource("io.trackedcache.audit.Zoo#names")
    void readsOrReportsWhenBytesAreFlipped(String name) {
        byte[] classFile = Zoo.bytes(name);
        Random random = new Random(name.hashCode());
        for (int damage = 0; damage < DAMAGES; damage++) {
            byte[] damaged = classFile.clone();
            for (int flip = 0; flip <= damage % 3; flip++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertReadOrReported(damaged);
        }
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.audit.Zoo#names")
    void reportsTruncatedFiles(String name) {
        byte[] classFile = Zoo.bytes(name);
        Random random = new Random(name.hashCode());
        for (int damage = 0; damage < DAMAGES; damage++) {
            assertReadOrReported(Arrays.copyOf(classFile, random.nextInt(classFile.length)));
        }
        assertThat(problemsOf(Arrays.copyOf(classFile, classFile.length / 2))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 8, 10})
    void reportsTruncatedHeaders(int length) {
        assertThat(problemsOf(Arrays.copyOf(Zoo.bytes("IntField"), length))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 200, 32_767})
    void reportsClassFilesOfTheFuture(int version) {
        byte[] classFile = Zoo.bytes("IntField");
        classFile[6] = (byte) (version >> 8);
        classFile[7] = (byte) version;

        assertThat(problemsOf(classFile))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("class file version " + version));
    }

    private static void assertReadOrReported(byte[] classFile) {
        AuditReport report = audit(classFile).report();

        assertThat(report.classesRead() + report.problems().size()).isPositive();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("\n"));
    }

    private static List<Problem> problemsOf(byte[] classFile) {
        return audit(classFile).report().problems();
    }

    private static Audit audit(byte[] classFile) {
        Audit audit = new Audit(ClassFilter.NONE, null, new ArrayList<>());
        audit.found(Path.of("Damaged.class").toString(), classFile);
        return audit;
    }
}
