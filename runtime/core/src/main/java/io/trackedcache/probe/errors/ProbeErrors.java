package io.trackedcache.probe.errors;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.callback.ErrorText;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracking.CostBook;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The errors of the probes that were kept away from the application.
 *
 * <p>An error may strike where no stack or no memory is left. If reporting fails as well, the error is only counted.
 */
public final class ProbeErrors {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Initialized here, as little of the stack may be left when a classifier fails. */
    private static final CallbackErrors CALLBACKS = CallbackErrors.global();

    private static final CostBook COSTS = Tracking.global().costs();
    private static final Kind RECORD =
            new Kind("a lookup could not be recorded; more such errors are counted but not reported");
    private static volatile Consumer<String> reporter = new Silent();

    private ProbeErrors() {}

    /** The reporter before the agent has set one. */
    private static final class Silent implements Consumer<String> {
        @Override
        public void accept(String text) {}
    }

    /** Sets the receiver of reports. It runs on threads of the application: it must hand the text on and return. */
    public static void reportTo(Consumer<String> newReporter) {
        reporter = newReporter;
    }

    /**
     * Reports that a probe could not be made. Each such method is reported.
     *
     * @param role the role of the method, in lower case
     * @param className as in source code, with dots
     * @param signature name and parameter types
     */
    public static void linkFailed(String role, String className, String signature, Throwable error) {
        try {
            String text = ErrorText.of(error);
            Tracking.global()
                    .methods()
                    .add(TrackedMethod.failed(
                            className,
                            signature,
                            role,
                            "it could not be linked: " + text,
                            "fix the class that the error names, or report the error to the TrackedCache project"));
            String what = className + "." + name(signature) + " could not be linked and is not counted";
            swallowed(what, text, true);
            RegistryInternals.global().methodNotWoven(className, what + ": " + text);
        } catch (Throwable again) {
            COSTS.probeFailedUnheard();
        }
    }

    private static String name(String signature) {
        int parameters = signature.indexOf('(');
        return parameters < 0 ? signature : signature.substring(0, parameters);
    }

    /**
     * Reports that the calls of a method cannot be counted. The caller does so once per method.
     *
     * @param where class and method
     */
    public static void uncounted(String className, String where, String whyAndRemedy) {
        try {
            String text = where + " is not counted: " + whyAndRemedy;
            reporter.accept(text);
            RegistryInternals.global().methodNotWoven(className, text);
        } catch (Throwable e) {
            recordFailed(e);
        }
    }

    /** Reports how a method is counted. The caller does so once per method. */
    public static void report(String text) {
        try {
            reporter.accept(text);
        } catch (Throwable e) {
            recordFailed(e);
        }
    }

    /** Counts that a classifier of the application threw; only the first error of each class of them is reported. */
    public static void classifierFailed(Class<?> classifier, Throwable error) {
        try {
            CallbackError known = CALLBACKS.add(CallbackError.Kind.CLASSIFIER, classifier, error);
            if (known == null) {
                COSTS.probeFailedUnheard();
            } else {
                boolean isFirst = known.count() == 1;
                String what = isFirst ? classifierFailed(known.className()) : "";
                swallowed(what, known.text(), isFirst);
            }
        } catch (Throwable again) {
            COSTS.probeFailedUnheard();
        }
    }

    private static String classifierFailed(String className) {
        return "the classifier " + className
                + " failed, so the lookup is counted without it; more of its errors are not" + " reported";
    }

    /** Counts that a lookup could not be recorded; only the first such error is reported. */
    public static void recordFailed(Throwable error) {
        RECORD.swallow(error);
    }

    /** Errors that are reported once for all. The text is made in advance, as making one may take memory. */
    private static final class Kind {
        static {
            CatchTypes.resolve(Throwable.class);
        }

        private final String what;
        private final AtomicBoolean isReported = new AtomicBoolean();

        Kind(String what) {
            this.what = what;
        }

        void swallow(Throwable error) {
            boolean isFirst = isReported.compareAndSet(false, true);
            try {
                swallowed(what, isFirst ? ErrorText.of(error) : error.getClass().getName(), isFirst);
            } catch (Throwable again) {
                COSTS.probeFailedUnheard();
                if (isFirst) {
                    isReported.set(false);
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
