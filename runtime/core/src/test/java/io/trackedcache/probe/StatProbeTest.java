package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.stats.StatSets;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatProbeTest {
    private static final String SET = "StatProbeTest";

    @AfterEach
    void switchOn() {
        Tracking.global().setEnabled(true);
    }

    private static AroundProbe probe(String key, String onlyOn) {
        return (AroundProbe) ProbeLink.STAT.apply(
                "owner=com.acme.Users\nmethod=find\ndescriptor=()V\ncache=" + SET + "\nkey=" + key + "\nonlyOn="
                        + onlyOn,
                StatProbeTest.class);
    }

    private static long count(String key) {
        return StatSets.global().counterOfMethod(SET, key, StatProbeTest.class).count();
    }

    private static void callAllWays(AroundProbe probe) {
        TestProbes.call(probe, "result");
        TestProbes.call(probe, null);
        TestProbes.callThrowing(probe, new IllegalStateException());
    }

    @Test
    void allCallsAreCountedByDefault() {
        callAllWays(probe("any", ""));

        assertThat(count("any")).isEqualTo(3);
    }

    @Test
    void callsAreCountedAtTheirEntry() {
        Object token = probe("entry", "").apply(null, null);

        assertThat(token).isNull();
        assertThat(count("entry")).isOne();
    }

    @Test
    void onlySuccessesAreCounted() {
        callAllWays(probe("success", "SUCCESS"));

        assertThat(count("success")).isEqualTo(2);
    }

    @Test
    void onlyFailuresAreCounted() {
        callAllWays(probe("failure", "FAILURE"));

        assertThat(count("failure")).isOne();
    }

    @Test
    void callsWithTheSameFutureEndTogether() {
        AroundProbe probe = probe("together", "SUCCESS");
        CompletableFuture<Object> future = new CompletableFuture<>();
        for (int i = 0; i < 1000; i++) {
            TestProbes.call(probe, future);
        }
        assertThat(count("together")).isZero();
        assertThat(future.getNumberOfDependents()).isOne();

        future.complete(null);

        assertThat(count("together")).isEqualTo(1000);
    }

    @Test
    void futureThatFailsIsAFailure() {
        AroundProbe probe = probe("failedFuture", "FAILURE");

        TestProbes.call(probe, CompletableFuture.failedFuture(new IllegalStateException()));
        TestProbes.call(probe, CompletableFuture.completedFuture(null));

        assertThat(count("failedFuture")).isOne();
    }

    @Test
    void futureThatCompletesTwiceCountsOnce() {
        TestProbes.call(probe("twice", "SUCCESS"), new CompletableFuture<>() {
            @Override
            public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
                action.accept(null, null);
                action.accept(null, null);
                return this;
            }
        });

        assertThat(count("twice")).isOne();
    }

    @Test
    void futureThatAcceptsNoCallbackIsASuccess() {
        TestProbes.call(probe("refusing", "SUCCESS"), new CompletableFuture<>() {
            @Override
            public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
                throw new UnsupportedOperationException();
            }
        });

        assertThat(count("refusing")).isOne();
    }

    @Test
    void callWhileTrackingIsOffIsNotCounted() {
        AroundProbe any = probe("off", "");
        AroundProbe success = probe("off", "SUCCESS");
        Tracking.global().setEnabled(false);

        callAllWays(any);
        callAllWays(success);

        assertThat(count("off")).isZero();
    }

    @Test
    void unknownEndingCannotBeLinked() {
        assertThat(probe("unknown", "SOMETIMES")).isSameAs(NoopProbe.INSTANCE);
    }
}
