package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CleaningUpUnreadably;
import io.trackedcache.agent.app.InstallingASecurityManager;
import io.trackedcache.agent.app.ManyNames;
import org.junit.jupiter.api.Test;

/** Tests without JMX, with a security manager, and with results that throw. */
class OddRuntimesIT {
    private static final int FIRST_WITHOUT_SECURITY_MANAGER = 24;

    @Test
    void missingJmxIsReportedOnce() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(ManyNames.class)
                .withJvmOption("--limit-modules=java.base,java.instrument")
                .withAgent()
                .run();

        assertThat(ended.err().lines().filter(line -> line.contains("no module java.management")))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Newer JVMs have no security manager and do not start with one. */
    @Test
    void securityManagerAtStartIsReported() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(InstallingASecurityManager.class)
                .withJvmOption("-Djava.security.manager")
                .withAgent()
                .run();

        if (Runtime.version().feature() < FIRST_WITHOUT_SECURITY_MANAGER) {
            assertThat(ended.err()).contains("does not work under a security manager");
        } else {
            assertThat(ended.exitCode()).isNotZero();
        }
    }

    @Test
    void cleanupIsCountedWhateverItReturns() throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(CleaningUpUnreadably.class),
                "the result of " + CleaningUpUnreadably.class.getName() + ".cleanUp is not counted");
    }
}
