package io.trackedcache.tracking;

import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.opinion.OwnCounterState;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the comparison of the application's own counters with our counts has found, for the fields and methods that hold
 * them. A field of several counters shows those in the worst state.
 */
final class OwnCounterDoubts {
    private static final String CODE = "own-counter-";
    private static final Set<String> ROLES = Set.of("counter", "counters");

    /** The states that need an explanation, the worst first. */
    private static final List<OwnCounterState> WORST_FIRST = List.of(
            OwnCounterState.DRIFT,
            OwnCounterState.MORE,
            OwnCounterState.OTHER,
            OwnCounterState.UNREADABLE,
            OwnCounterState.SILENT,
            OwnCounterState.NOT_COMPARED);

    /** The counters by the class and the member that holds them. */
    private final Map<String, List<OwnCounter>> byPlace = new HashMap<>();

    private OwnCounterDoubts() {}

    static OwnCounterDoubts of(TrackerRegistry registry, List<TrackedMethod> methods) {
        OwnCounterDoubts doubts = new OwnCounterDoubts();
        if (hasCounters(methods)) {
            for (CacheStatisticsTracker tracker : registry.all().values()) {
                doubts.add(registry.ownCounters(tracker));
            }
        }
        return doubts;
    }

    static OwnCounterDoubts of(List<OwnCounter> counters) {
        OwnCounterDoubts doubts = new OwnCounterDoubts();
        doubts.add(counters);
        return doubts;
    }

    private static boolean hasCounters(List<TrackedMethod> methods) {
        for (TrackedMethod method : methods) {
            if (ROLES.contains(method.role())) {
                return true;
            }
        }
        return false;
    }

    private void add(List<OwnCounter> counters) {
        for (OwnCounter counter : counters) {
            List<OwnCounter> known = byPlace.get(counter.keptIn());
            if (known == null) {
                known = new ArrayList<>(1);
                byPlace.put(counter.keptIn(), known);
            }
            known.add(counter);
        }
    }

    /** Returns the member with the code of its counters' state, what it means and what to do, if it is in doubt. */
    TrackedMethod with(TrackedMethod method) {
        boolean isCounter = method.state() == MethodState.WOVEN && ROLES.contains(method.role());
        List<OwnCounter> counters = isCounter ? byPlace.getOrDefault(placeOf(method), List.of()) : List.of();
        for (OwnCounterState state : WORST_FIRST) {
            String explanation = explanation(counters, state);
            if (!explanation.isEmpty()) {
                return method.doubted(code(state), explanation, remedy(state).orElse(""));
            }
        }
        return method;
    }

    /** A method has parameter types here, and none where counters are listed. */
    private static String placeOf(TrackedMethod method) {
        int parameters = method.method().indexOf('(');
        String member = parameters < 0 ? method.method() : method.method().substring(0, parameters);
        return method.className() + "." + member;
    }

    /** Explains the counters in a state, each once; several instances may have the same ones. */
    private static String explanation(List<OwnCounter> counters, OwnCounterState state) {
        List<String> texts = new ArrayList<>(1);
        for (OwnCounter counter : counters) {
            String text = (isOfSeveral(counters) ? counter.name() + ": " : "") + counter.explanation();
            if (counter.state() == state && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return String.join("; ", texts);
    }

    private static boolean isOfSeveral(List<OwnCounter> counters) {
        for (OwnCounter counter : counters) {
            if (!counter.name().equals(counters.get(0).name())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the stable code of a state. */
    static String code(OwnCounterState state) {
        return CODE + state.word();
    }

    /** Returns what to do about a state; empty if it needs nothing. */
    static Optional<String> remedy(OwnCounterState state) {
        return switch (state) {
            case WAITING, SAME -> Optional.empty();
            case DRIFT ->
                Optional.of("make each update one step, as LongAdder.increment() is, or name the counter in"
                        + " heal.own-counters.write, so that the agent adds what was lost");
            case OTHER ->
                Optional.of("let it count what the annotated lookups count, or remove the annotation if it is meant to"
                        + " count something else");
            case MORE ->
                Optional.of("annotate the lookups that only the application counts, or let it count these lookups"
                        + " alone");
            case NOT_COMPARED ->
                Optional.of("remove this cause to have it compared; until then it is shown, and never changed");
            case UNREADABLE -> Optional.of("annotate a number, or a method that returns numbers and does not throw");
            case SILENT -> Optional.of("annotate a field, or a method that neither waits nor takes a lock");
        };
    }
}
