package io.trackedcache.probe;

import io.trackedcache.registry.CostBook;
import io.trackedcache.registry.TrackedMethod;
import io.trackedcache.registry.Tracking;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The errors of ours that were kept away from the application.
 *
 * <p>Only texts are kept: a throwable remembers the classes on its stack, and with them their class loaders.
 */
public final class ProbeErrors {
    private static final AtomicLong RECORDS_FAILED = new AtomicLong();
    private static final AtomicLong CLASSIFIERS_FAILED = new AtomicLong();
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

    /** A probe could not be made; rare, so each is reported. */
    static void linkFailed(ProbeLink link, ProbeSpec method, Throwable error) {
        String text = text(error);
        Tracking.global()
                .methods()
                .add(TrackedMethod.failed(
                        method.owner(),
                        method.signature(),
                        link.role(),
                        "it could not be linked: " + text,
                        "mend what it names; if that is not yours, report it to the makers of TrackedCache"));
        swallowed(method.where() + " could not be linked and is not counted", text, true);
    }

    /** A method is used in a way that cannot be counted; whoever reports says so once. */
    static void uncounted(String method, String whyAndRemedy) {
        try {
            reporter.accept(method + " is not counted: " + whyAndRemedy);
        } catch (Throwable e) {
            swallowed("could not be said", e.getClass().getName(), false);
        }
    }

    /** A classifier of the application threw; may happen on every call, so only the first is reported. */
    static void classifierFailed(Throwable error) {
        swallowed(
                "a classifier failed, so its lookups are read without it; more such errors are not reported",
                error,
                CLASSIFIERS_FAILED);
    }

    /** A lookup could not be recorded; may happen on every call, so only the first is reported. */
    static void recordFailed(Throwable error) {
        swallowed(
                "a lookup could not be recorded; more such errors are counted but not reported", error, RECORDS_FAILED);
    }

    private static void swallowed(String what, Throwable error, AtomicLong ofItsKind) {
        boolean isNews = ofItsKind.getAndIncrement() == 0;
        swallowed(what, isNews ? text(error) : error.getClass().getName(), isNews);
    }

    /** What fails here, too, as there is no stack left or no memory, must not reach the application. */
    private static void swallowed(String what, String error, boolean isNews) {
        try {
            long start = System.nanoTime();
            CostBook costs = Tracking.global().costs();
            costs.probeFailed(error);
            if (isNews) {
                reporter.accept(what + ": " + error);
            }
            costs.errorHandled(System.nanoTime() - start);
        } catch (Throwable again) {
            // There is nobody left to tell.
            return;
        }
    }

    /** The throwable may be one of the application, and fail itself. */
    private static String text(Throwable error) {
        try {
            return error.toString();
        } catch (Throwable again) {
            return error.getClass().getName();
        }
    }
}
