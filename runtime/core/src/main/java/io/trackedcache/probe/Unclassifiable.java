package io.trackedcache.probe;

import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reports once per method and role that its calls cannot be counted, or not by predicates, and why. */
final class Unclassifiable implements Consumer<String> {
    /** Why no lookup is counted that loads what is missing by a call of a library. */
    static final String READ_THROUGH =
            "it calls a method such as computeIfAbsent that loads what is missing, so a miss looks like a hit;"
                    + " annotate the method that loads with @CacheLoad, or signal the miss by CacheLookup";

    /** Why no subscription is counted where loads, predicates or signals decide the outcome. */
    static final String SIGNALS_WITHOUT_SUBSCRIPTION =
            "it returns a publisher, and loads, predicates or signals of its cache cannot be matched to a subscription;"
                    + " annotate the method that performs the lookup";

    /** Why a static load of a class is not counted whose subclasses are caches of their own. */
    static final String STATIC_LOAD =
            "it is static, so the subclass whose lookup has caused it on another thread is not known; make it an instance"
                    + " method, or give the cache a name";

    /** Why a load of a named cache is not counted whose subclasses are caches of their own. */
    static final String LOAD_OF_SEVERAL =
            "its cache is a class whose subclasses are caches of their own, and none of them looks up on the thread of the"
                    + " load; name the cache of the subclass, or give the cache a name";

    private static final String REMEDY_FOLLOWS = "; ";

    private static final String SEVERAL_ENTRIES =
            " is counted by its result: predicates checked several entries during one lookup, so none of their answers"
                    + " decides; signal the outcome by CacheLookup, or annotate the method that checks them with"
                    + " @CacheCleanup";

    private final ProbeSpec method;
    private final String role;
    private final AtomicBoolean isReported = new AtomicBoolean();
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    private final AtomicBoolean areSeveralReported = new AtomicBoolean();

    Unclassifiable(ProbeSpec method) {
        this(method, ProbeLink.LOOKUP);
    }

    Unclassifiable(ProbeSpec method, ProbeLink role) {
        this.method = method;
        this.role = role.role();
    }

    @Override
    public void accept(String whyAndRemedy) {
        report(whyAndRemedy);
    }

    /** Adds to the state of the method that another cache answers its misses. */
    void answeredBy(String cache) {
        if (!isAnswered.get() && isAnswered.compareAndSet(false, true)) {
            Tracking.global()
                    .methods()
                    .explain(method.owner(), method.signature(), role, "its misses are answered by the cache " + cache);
        }
    }

    /**
     * Reports the first call that could not be counted.
     *
     * @param whyAndRemedy the reason, a semicolon, and the remedy
     */
    void report(String whyAndRemedy) {
        if (!isReported.get() && isReported.compareAndSet(false, true)) {
            explain(whyAndRemedy, whyAndRemedy.indexOf(REMEDY_FOLLOWS));
            ProbeErrors.uncounted(method.owner(), method.where(), whyAndRemedy);
        }
    }

    /** Reports the first lookup during which predicates checked several entries, so that its result decided. */
    void reportSeveralEntries() {
        if (!areSeveralReported.get() && areSeveralReported.compareAndSet(false, true)) {
            ProbeErrors.report(method.where() + SEVERAL_ENTRIES);
        }
    }

    /**
     * Reports the first call of which only the result could not be counted.
     *
     * @param whyAndRemedy the reason, a semicolon, and the remedy
     */
    void reportResult(String whyAndRemedy) {
        if (!isReported.get() && isReported.compareAndSet(false, true)) {
            ProbeErrors.uncounted(method.owner(), "the result of " + method.where(), whyAndRemedy);
        }
    }

    private void explain(String whyAndRemedy, int semicolon) {
        Tracking.global()
                .methods()
                .add(TrackedMethod.skipped(
                        method.owner(),
                        method.signature(),
                        role,
                        "unclassifiable",
                        whyAndRemedy.substring(0, semicolon),
                        whyAndRemedy.substring(semicolon + REMEDY_FOLLOWS.length())));
    }
}
