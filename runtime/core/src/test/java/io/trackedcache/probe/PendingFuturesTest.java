package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PendingFuturesTest {
    private final PendingFutures<Waiting> pending = new PendingFutures<>();
    private final CompletableFuture<Object> future = new CompletableFuture<>();

    /** A call that takes all others with the same future. */
    private static final class Waiting implements PendingFutures.Call<Waiting> {
        private final CompletionStage<?> future;
        private final List<Waiting> taken = new ArrayList<>();

        Waiting(CompletionStage<?> future) {
            this.future = future;
        }

        @Override
        public boolean takes(Waiting other, CompletionStage<?> otherFuture) {
            boolean isSame = future.equals(otherFuture);
            if (isSame) {
                taken.add(other);
            }
            return isSame;
        }
    }

    @Test
    void firstCallJoinsNone() {
        assertThat(pending.take(new Waiting(future), future)).isFalse();
    }

    @Test
    void callJoinsTheOneWithTheSameFuture() {
        Waiting first = new Waiting(future);
        Waiting second = new Waiting(future);
        pending.add(first, future);

        assertThat(pending.take(second, future)).isTrue();

        assertThat(first.taken).containsExactly(second);
    }

    @Test
    void callWithAnotherFutureJoinsNone() {
        pending.add(new Waiting(future), future);
        CompletableFuture<Object> other = new CompletableFuture<>();

        assertThat(pending.take(new Waiting(other), other)).isFalse();
    }

    @Test
    void callsThatShareAPlaceReplaceEachOther() {
        List<Waiting> calls = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            CompletableFuture<Object> each = new CompletableFuture<>();
            calls.add(new Waiting(each));
            pending.add(calls.get(i), each);
        }

        long found = calls.stream()
                .filter(call -> pending.take(new Waiting(call.future), call.future))
                .count();

        assertThat(found).isBetween(1L, 64L);
        Waiting last = calls.get(999);
        assertThat(pending.take(new Waiting(last.future), last.future)).isTrue();
    }
}
