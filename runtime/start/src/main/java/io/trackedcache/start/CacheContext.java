package io.trackedcache.start;

import io.trackedcache.opinion.CauseFinder;
import io.trackedcache.opinion.MemberSource;
import io.trackedcache.opinion.OpinionContext;
import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.opinion.OwnCounterState;
import io.trackedcache.opinion.Proneness;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the comparison of the counters of one cache needs, and where it reports: events and alerts. */
record CacheContext(
        RuntimeContext context, CacheId id, CacheStatisticsTracker tracker, LookupClasses classes, CauseFinder causes)
        implements OpinionContext {
    @Override
    public Optional<String> obstacle() {
        return classes.obstacle(id);
    }

    @Override
    public Proneness pronenessOf(MemberSource member) {
        return causes.of(member);
    }

    @Override
    public boolean mayAddTo(String counter) {
        return RegistryInternals.of(context.registry()).settings().mayWriteOwnCounter(id, counter);
    }

    @Override
    public void drifted(OwnCounter counter) {
        tracker.recordDrift(
                counter.name(), counter.value().orElse(0), counter.ours().orElse(0));
        context.registry().alerts().ownCounterDrifted(id, counter.name(), OwnCounterText.of(counter));
    }

    @Override
    public void adding(OwnCounter counter) {
        tracker.recordDriftAdded(
                counter.name(), counter.value().orElse(0), counter.ours().orElse(0));
    }

    @Override
    public void checked(List<OwnCounter> counters) {
        Set<String> drifting = new HashSet<>();
        for (OwnCounter counter : counters) {
            if (counter.state() == OwnCounterState.DRIFT) {
                drifting.add(counter.name());
            }
        }
        context.registry().alerts().keepDrifts(id, drifting);
    }

    @Override
    public void healed(OwnCounter counter, long added) {
        long now = counter.value().orElse(0);
        tracker.recordDriftHealed(counter.name(), now - added, now);
        context.registry()
                .alerts()
                .ownCounterHealed(
                        id,
                        "healed its own counter " + counter.name() + " in " + counter.keptIn() + ": " + added
                                + " lost updates were added");
    }
}
