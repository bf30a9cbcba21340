package io.trackedcache.probe;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The calls of a counted method that have returned the same stage: they end when it completes, once. */
final class PendingCalls
        implements BiConsumer<@Nullable Object, @Nullable Throwable>, PendingFutures.Call<PendingCalls> {
    static {
        Handlers.catching(Throwable.class);
    }

    private final StatProbe probe;
    private @Nullable CompletionStage<?> future;
    private long calls = 1;
    private boolean hasEnded;

    PendingCalls(StatProbe probe) {
        this.probe = probe;
    }

    void await(CompletionStage<?> stage) {
        if (probe.pending().take(this, stage)) {
            return;
        }
        try {
            future = stage;
            var unused = stage.whenComplete(this);
            probe.pending().add(this, stage);
        } catch (Throwable e) {
            // The method has returned; what becomes of the stage it does not say.
            ProbeErrors.recordFailed(e);
            accept(stage, null);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Two futures are not the same because they say so.
    public synchronized boolean takes(PendingCalls other, CompletionStage<?> otherFuture) {
        if (hasEnded || future != otherFuture) {
            return false;
        }
        calls++;
        return true;
    }

    /** The stage has completed; there are some that do so twice. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        long ended = end();
        if (ended > 0) {
            probe.ended(ended, failure);
        }
    }

    private synchronized long end() {
        long ended = hasEnded ? 0 : calls;
        hasEnded = true;
        return ended;
    }
}
