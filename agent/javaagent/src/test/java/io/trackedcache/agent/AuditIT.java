package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.LosingCounts;
import io.trackedcache.agent.app.MemoryServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests of the audit as a program: {@code java -jar trackedcache-agent.jar audit}. */
class AuditIT {
    private static final Path CLASSES = Path.of("target", "test-classes");

    private static ForkedJvm.Ended audit(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "audit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return ForkedJvm.ofMain("io.trackedcache.agent.Main", all)
                .withClassPath(TestClassPath.AGENT_JAR)
                .run();
    }

    private static String classFile(Class<?> type) {
        return CLASSES.resolve(type.getName().replace('.', '/') + ".class").toString();
    }

    @Test
    void listsLossyCountersAndExitsWith1() throws IOException {
        ForkedJvm.Ended audit = audit(classFile(LosingCounts.class));

        assertThat(audit.exitCode()).isEqualTo(1);
        assertThat(audit.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("LosingCounts.request()", "LosingCounts.java", "requests", "StatCounters"));
        assertThat(audit.err()).isEmpty();
    }

    @Test
    void exitsWith0WithoutFindings() throws IOException {
        ForkedJvm.Ended audit = audit(classFile(MemoryServer.class));

        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.err()).isEmpty();
    }

    @Test
    void exitsWith2WithoutReadableFiles() throws IOException {
        ForkedJvm.Ended audit = audit("no-such.jar");

        assertThat(audit.exitCode()).isEqualTo(2);
        assertThat(audit.err()).contains("no-such.jar");
    }

    /** The baseline has the findings that are right as they are, with their reasons. */
    @Test
    void ownSharedCountersLoseNoUpdates() throws IOException {
        ForkedJvm.Ended audit = audit(
                "--likely",
                "--exclude",
                "*.shaded.*",
                "--baseline",
                Path.of("..", "audit", "runtime.baseline").toString(),
                TestClassPath.AGENT_JAR.toString());

        assertThat(audit.out().lines().filter(line -> line.contains(" (likely): ")))
                .isEmpty();
    }
}
