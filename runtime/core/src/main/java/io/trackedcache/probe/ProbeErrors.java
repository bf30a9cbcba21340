package io.trackedcache.probe;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.CostBook;
import io.trackedcache.tracking.ErrorText;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The errors of ours that were kept away from the application.
 *
 * <p>They may strike where no stack is left, or no memory: whatever fails here as well is counted and no more.
 *
 * <p>Only texts are kept: a throwable remembers the classes on its stack, and with them their class loaders.
 */
public final class ProbeErrors {
    static {
        Handlers.catching(Throwable.class);
    }

    private static final CostBook COSTS = Tracking.global().costs();
    private static final Kind RECORD =
            new Kind("a lookup could not be recorded; more such errors are counted but not reported");
    private static final Kind CLASSIFIER =
            new Kind("a classifier failed, so its lookups are read without it; more such errors are not reported");
    private static volatile Consumer<String> reporter = new Nobody();

    private ProbeErrors() {}

    /** Hears what is said before somebody listens. */
    private static final class Nobody implements Consumer<String> {
        @Override
        public void accept(String text) {}
    }

    /** Where to say what went wrong. Called on threads of the application: it must hand the text on and return. */
    public static void reportTo(Consumer<String> newReporter) {
        reporter = newReporter;
    }

    /** A probe could not be made; each is reported. */
    static void linkFailed(String role, ProbeSpec method, Throwable error) {
        try {
            String text = ErrorText.of(error);
            Tracking.global()
                    .methods()
                    .add(TrackedMethod.failed(
                            method.owner(),
                            method.signature(),
                            role,
                            "it could not be linked: " + text,
                            "mend what it names; if that is not yours, report it to the makers of TrackedCache"));
            swallowed(method.where() + " could not be linked and is not counted", text, true);
            TrackerRegistry.global()
                    .alerts()
                    .methodNotWoven(
                            method.owner(), method.where() + " could not be linked and is not counted: " + text);
        } catch (Throwable again) {
            COSTS.probeFailedUnheard();
        }
    }

    /** A method is used in a way that cannot be counted; whoever reports says so once. */
    static void uncounted(ProbeSpec method, String whyAndRemedy) {
        try {
            String text = method.where() + " is not counted: " + whyAndRemedy;
            reporter.accept(text);
            TrackerRegistry.global().alerts().methodNotWoven(method.owner(), text);
        } catch (Throwable e) {
            recordFailed(e);
        }
    }

    /** A classifier of the application threw; may happen on every call, so only the first is reported. */
    static void classifierFailed(Throwable error) {
        CLASSIFIER.swallow(error);
    }

    /** A lookup could not be recorded; may happen on every call, so only the first is reported. */
    static void recordFailed(Throwable error) {
        RECORD.swallow(error);
    }

    /** Errors of which one is as good as another. Its text is held ready, as to make one may take memory. */
    private static final class Kind {
        static {
            Handlers.catching(Throwable.class);
        }

        private final String what;
        private final AtomicBoolean isSaid = new AtomicBoolean();

        Kind(String what) {
            this.what = what;
        }

        void swallow(Throwable error) {
            boolean isNews = isSaid.compareAndSet(false, true);
            try {
                swallowed(what, isNews ? ErrorText.of(error) : error.getClass().getName(), isNews);
            } catch (Throwable again) {
                COSTS.probeFailedUnheard();
                if (isNews) {
                    isSaid.set(false);
                }
            }
        }
    }

    private static void swallowed(String what, String error, boolean isNews) {
        long start = System.nanoTime();
        COSTS.probeFailed(error);
        if (isNews) {
            reporter.accept(what + ": " + error);
        }
        COSTS.errorHandled(System.nanoTime() - start);
    }
}
