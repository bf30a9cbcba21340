package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.probe.reactive.SubscriptionListener;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that runs from the subscription to a publisher until its outcome is known. The first signal that decides is
 * counted; later ones are ignored, such as the cancellation of a subscription that has ended.
 *
 * <p>Signals come one after another, but a cancellation may come from any thread at any time. No code of the
 * application runs while the lock is held.
 */
final class SubscribedLookup extends EndsOnce implements SubscriptionListener {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final LookupProbe probe;
    private final PendingLookup pending;
    private boolean hasElement;
    private @Nullable Object element;

    SubscribedLookup(LookupProbe probe, PendingLookup pending) {
        this.probe = probe;
        this.pending = pending;
    }

    @Override
    public void ended(@Nullable Object value, @Nullable Throwable failure) {
        if (!tryEnd()) {
            return;
        }
        try {
            if (probe.cache().isSignalled()) {
                pending.forget();
                probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
            } else {
                pending.accept(value, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    @Override
    public void found(@Nullable Object value) {
        ended(value, null);
    }

    @Override
    public void failed(@Nullable Throwable failure) {
        ended(null, failure);
    }

    /**
     * Ends the lookup if the element is a hit, or the second one. A first element that is a miss, such as
     * {@code false}, ends the lookup only if it stays the only one.
     */
    @Override
    public void element(@Nullable Object value) {
        if (hasEnded()) {
            return;
        }
        if (hasElement()) {
            ended(true, null);
        } else if (isHit(value)) {
            ended(value, null);
        } else {
            keep(value);
        }
    }

    private boolean isHit(@Nullable Object value) {
        try {
            return probe.rules().classifier() != null || probe.results().read(value) != Outcome.MISS;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return true;
        }
    }

    private synchronized void keep(@Nullable Object value) {
        hasElement = true;
        element = value;
    }

    private synchronized boolean hasElement() {
        return hasElement;
    }

    private synchronized @Nullable Object element() {
        return element;
    }

    @Override
    public void completed() {
        ended(element(), null);
    }

    @Override
    public void cancelled() {
        if (hasEnded()) {
            return;
        }
        if (hasElement()) {
            completed();
        } else {
            ended(null, new CancellationException("the subscription was cancelled"));
        }
    }

    @Override
    public void forget() {
        if (tryEnd()) {
            pending.forget();
        }
    }
}
