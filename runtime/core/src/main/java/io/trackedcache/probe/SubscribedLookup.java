package io.trackedcache.probe;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that runs since somebody subscribed. The first thing that tells how it ends is counted; whatever comes after
 * that is passed over, such as a cancellation of what has ended.
 *
 * <p>Signals come one after another, but a cancellation may come from any thread at any time. Nothing of the
 * application runs while the lock is held.
 */
final class SubscribedLookup {
    static {
        Handlers.catching(Throwable.class);
    }

    private final LookupProbe probe;
    private final EndingLookup ending;
    private boolean hasElement;
    private @Nullable Object element;
    private volatile boolean hasEnded;

    SubscribedLookup(LookupProbe probe, EndingLookup ending) {
        this.probe = probe;
        this.ending = ending;
    }

    /** The only thing that comes has come: a value, null for none, or a failure. */
    void ended(@Nullable Object value, @Nullable Throwable failure) {
        if (!isFirstEnd()) {
            return;
        }
        try {
            if (probe.cache().isToldOf()) {
                ending.forget();
                probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
            } else {
                ending.accept(value, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private synchronized boolean isFirstEnd() {
        boolean isFirst = !hasEnded;
        hasEnded = true;
        return isFirst;
    }

    void found(@Nullable Object value) {
        ended(value, null);
    }

    void failed(@Nullable Throwable failure) {
        ended(null, failure);
    }

    /**
     * One of several elements, perhaps. One that says that something was found ends the lookup; one that does not, such
     * as {@code false}, does so if it stays the only one.
     */
    void element(@Nullable Object value) {
        if (hasEnded) {
            return;
        }
        if (hasElement()) {
            ended(true, null);
        } else if (saysFound(value)) {
            ended(value, null);
        } else {
            keep(value);
        }
    }

    private boolean saysFound(@Nullable Object value) {
        try {
            return probe.verdict().classifier() != null || probe.reading().read(value) != Outcome.MISS;
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

    /** Nothing more will come. */
    void completed() {
        ended(element(), null);
    }

    void cancelled() {
        if (hasEnded) {
            return;
        }
        if (hasElement()) {
            completed();
        } else {
            ended(null, new CancellationException("the subscription was cancelled"));
        }
    }

    /** It cannot be followed. */
    void forget() {
        if (isFirstEnd()) {
            ending.forget();
        }
    }
}
