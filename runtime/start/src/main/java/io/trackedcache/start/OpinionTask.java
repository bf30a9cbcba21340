package io.trackedcache.start;

import io.trackedcache.opinion.CacheOpinions;
import io.trackedcache.opinion.OpinionChecks;
import io.trackedcache.opinion.OpinionContext;
import io.trackedcache.opinion.Opinions;
import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.opinion.OwnCounterState;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.HealthSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The task that compares the counters which the application keeps itself with ours, every {@code heal.interval}, from
 * the first of them on.
 */
final class OpinionTask implements Runnable, HealthSource {
    private static final String THREAD = "trackedcache-own-counters";

    private final RuntimeContext context;
    private final Opinions opinions;
    private @Nullable OpinionChecks checks;
    private @Nullable Causes causes;

    private OpinionTask(RuntimeContext context, Opinions opinions) {
        this.context = context;
        this.opinions = opinions;
    }

    static void begin(RuntimeContext context) {
        RegistryInternals registry = RegistryInternals.of(context.registry());
        if (registry.settings().readsOwnCounters()) {
            registry.opinions().whenAdopted(new OpinionTask(context, registry.opinions()));
        }
    }

    /**
     * Begins, once there is a source. Called during class initialization, and so by the housekeeper alone from then on:
     * a thread that is made here would keep the classes on this stack alive, by their protection domains.
     */
    @Override
    public void run() {
        context.housekeeper().runAfter(Duration.ZERO, new Begin());
    }

    /** The begin of the checks. */
    private final class Begin implements Housekeeper.Task {
        @Override
        public void run() {
            Duration interval =
                    RegistryInternals.of(context.registry()).settings().healInterval();
            context.tracking().watch(OpinionTask.this);
            context.housekeeper().runEvery(interval, interval, new Check());
            try {
                context.housekeeper().runAtShutdown(new End());
            } catch (IllegalStateException e) {
                // The JVM ends already, and with it everything here.
                return;
            }
        }
    }

    /** The end of the checks: what they have found is not shown any more. */
    private final class End implements Housekeeper.Task {
        @Override
        public void run() {
            context.tracking().stopWatching(OpinionTask.this);
        }
    }

    /** One check of all caches. */
    private final class Check implements Housekeeper.Task {
        @Override
        public void run() {
            check();
        }
    }

    private void check() {
        Map<CacheId, CacheStatisticsTracker> trackers = context.registry().all();
        opinions.retain(trackers.values());
        LookupClasses classes = LookupClasses.of(context.tracking());
        Map<CacheOpinions, OpinionContext> caches = new LinkedHashMap<>();
        trackers.forEach((id, tracker) -> opinions.of(tracker)
                .ifPresent(kept -> caches.put(kept, new CacheContext(context, id, tracker, classes, causes()))));
        checks().check(caches);
    }

    private OpinionChecks checks() {
        OpinionChecks known = checks;
        if (known == null) {
            known = new OpinionChecks(new DaemonThreadFactory(THREAD));
            checks = known;
        }
        return known;
    }

    private Causes causes() {
        Causes known = causes;
        if (known == null) {
            known = Causes.find();
            causes = known;
        }
        return known;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        context.registry()
                .all()
                .forEach((id, tracker) -> opinions.of(tracker).ifPresent(kept -> addProblems(id, kept, problems)));
        return problems;
    }

    private static void addProblems(CacheId id, CacheOpinions kept, List<String> problems) {
        String cache = "the cache '" + id + "': ";
        for (OwnCounter counter : kept.counters()) {
            if (counter.state() == OwnCounterState.DRIFT) {
                problems.add(cache + OwnCounterText.of(counter));
            }
        }
        kept.violations()
                .forEach(violation -> problems.add(cache + violation.invariant() + " does not hold: "
                        + violation.actual() + ", expected " + violation.expected()
                        + "; the application counts wrongly, its counts here are right"));
        kept.problems().forEach(problem -> problems.add(cache + problem));
    }
}
