package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.BeingInterrupted;
import io.trackedcache.agent.app.EndingInALookup;
import io.trackedcache.agent.app.ManyThreads;
import io.trackedcache.agent.app.OverflowingAtEveryDepth;
import io.trackedcache.agent.app.RecoveringFromOverflow;
import io.trackedcache.agent.app.ReplacingItsEnvironment;
import io.trackedcache.agent.app.ReturningOddResults;
import io.trackedcache.agent.app.RunningOutOfMemory;
import io.trackedcache.agent.app.ThrowingWhereWeLook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with applications that misuse their JVM: they behave as without the agent, and are counted. */
class HostileApplicationIT {
    private static final int FIRST_JAVA_WITH_VIRTUAL_THREADS = 21;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXCEPTION",
                "CHECKED_EXCEPTION",
                "ERROR",
                "MISSING_CLASS",
                "NO_MEMORY",
                "STACK_OVERFLOW",
                "UNSPEAKABLE"
            })
    void applicationSeesTheOriginalThrowable(String thrown) throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(ThrowingWhereWeLook.class, thrown),
                "failed, so the lookup is counted without it",
                "a lookup could not be recorded",
                "size is not counted: it threw ");
    }

    @Test
    void resultsThatThrowOnEveryCallAreReturnedUnchanged() throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(ReturningOddResults.class),
                "find is not counted: it returned a ",
                "a lookup could not be recorded",
                "findNever is not counted: its future, ",
                "findAll is not counted: bulk = true, but its keys were passed as ",
                "findAllOf is not counted: bulk = true, but it returned a ");
    }

    @Test
    void stackMayOverflowAnywhereInLookup() throws Exception {
        overflow("-XX:TieredStopAtLevel=1", "40");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"-Xss512k, 150", "-Xint, 3"})
    void stackMayOverflowAnywhereInCompiledOrInterpretedLookup(String option, String times) throws Exception {
        overflow(option, times);
    }

    private static void overflow(String option, String times) throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(OverflowingAtEveryDepth.class, times)
                .withJvmOption("-Xss512k")
                .withJvmOption(option));
    }

    @Test
    @Tag("long")
    void stackMayOverflowAnywhereInTimedLookup() throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(OverflowingAtEveryDepth.class, "50").withJvmOption("-Xss512k"),
                jvm -> jvm.withAgent("latency.sampling=1"));
    }

    @Test
    void lookupAfterStackOverflowReceivesItsOwnSignals() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(RecoveringFromOverflow.class).withJvmOption("-Xss512k"));
    }

    @Test
    void memoryMayRunOutInLookup() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(RunningOutOfMemory.class).withJvmOption("-Xmx32m"));
    }

    @Test
    void interruptsAreKept() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(BeingInterrupted.class));
    }

    @ParameterizedTest
    @CsvSource({"exit, 42", "halt, 42", "throw, 1", "throw elsewhere, 0", "return, 0"})
    void jvmEndsInLookupAsWithoutAgent(String way, int exitCode) throws Exception {
        assertThat(Twins.areAlike(() -> ForkedJvm.of(EndingInALookup.class, way))
                        .exitCode())
                .isEqualTo(exitCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STREAMS",
                "CLOSED_STREAMS",
                "PROPERTIES",
                "NO_CONTEXT_LOADER",
                "CONTEXT_LOADER",
                "UNCAUGHT_HANDLER",
                "LOCALE"
            })
    void agentWorksAfterApplicationReplacesItsEnvironment(String replaced) throws Exception {
        assertThat(Twins.areAlike(() -> ForkedJvm.of(ReplacingItsEnvironment.class, replaced))
                        .exitCode())
                .isZero();
    }

    @Test
    @Tag("long")
    void twoThousandThreadsLookUpAtOnce() throws Exception {
        Twins.areAlike(() -> ForkedJvm.of(ManyThreads.class, "2000", "platform"));
    }

    /** Older JVMs have no virtual threads; they use fewer platform threads instead. */
    @Test
    @Tag("long")
    void twentyThousandVirtualThreadsLookUpAtOnce() throws Exception {
        boolean hasVirtual = Runtime.version().feature() >= FIRST_JAVA_WITH_VIRTUAL_THREADS;
        Twins.areAlike(() -> hasVirtual
                ? ForkedJvm.of(ManyThreads.class, "20000", "virtual")
                : ForkedJvm.of(ManyThreads.class, "500", "platform"));
    }
}
