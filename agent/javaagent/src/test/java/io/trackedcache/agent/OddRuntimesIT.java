package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CleaningUpUnreadably;
import io.trackedcache.agent.app.InstallingASecurityManager;
import io.trackedcache.agent.app.ManyNames;
import org.junit.jupiter.api.Test;

/** What the agent says where JMX is missing or a security manager is there, and what it makes of results that fail. */
class OddRuntimesIT {
    private static final int FIRST_WITHOUT_SECURITY_MANAGER = 24;

    @Test
    void missingJmxIsSaidOnceHoweverManyCachesThereAre() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(ManyNames.class)
                .withJvmOption("--limit-modules=java.base,java.instrument")
                .withAgent()
                .run();

        assertThat(ended.err().lines().filter(line -> line.contains("no module java.management")))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Newer JVMs have none, and do not start at all. */
    @Test
    void securityManagerFromTheStartIsNamed() throws Exception {
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
    void cleanupIsARunWhateverItReturns() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(CleaningUpUnreadably.class), "a lookup could not be recorded");
    }
}
