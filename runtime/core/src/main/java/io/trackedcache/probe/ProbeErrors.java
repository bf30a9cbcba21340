package io.trackedcache.probe;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The errors of ours that were kept away from the application.
 *
 * <p>Only texts are kept: a throwable remembers the classes on its stack, and with them their class loaders.
 */
public final class ProbeErrors {
    private static final AtomicLong COUNT = new AtomicLong();
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

    /** How many errors were swallowed since the start. */
    public static long count() {
        return COUNT.get();
    }

    /** A probe could not be made; rare, so each is reported. */
    static void linkFailed(String method, Throwable error) {
        COUNT.incrementAndGet();
        report(method + " could not be linked and is not counted", error);
    }

    /** A method is used in a way that cannot be counted; whoever reports says so once. */
    static void uncounted(String method, String whyAndRemedy) {
        say(method + " is not counted: " + whyAndRemedy);
    }

    /** A classifier of the application threw; may happen on every call, so only the first is reported. */
    static void classifierFailed(Throwable error) {
        COUNT.incrementAndGet();
        if (CLASSIFIERS_FAILED.getAndIncrement() == 0) {
            report("a classifier failed, so its lookups are read without it; more such errors are not reported", error);
        }
    }

    /** A lookup could not be recorded; may happen on every call, so only the first is reported. */
    static void recordFailed(Throwable error) {
        COUNT.incrementAndGet();
        if (RECORDS_FAILED.getAndIncrement() == 0) {
            report("a lookup could not be recorded; more such errors are counted but not reported", error);
        }
    }

    private static void report(String what, Throwable error) {
        say(what + ": " + text(error));
    }

    /** The throwable may be one of the application, and fail itself. */
    private static String text(Throwable error) {
        try {
            return error.toString();
        } catch (Throwable again) {
            return error.getClass().getName();
        }
    }

    private static void say(String text) {
        try {
            reporter.accept(text);
        } catch (Throwable again) {
            // There is nobody left to tell, and the application must not hear of it.
            COUNT.incrementAndGet();
        }
    }
}
