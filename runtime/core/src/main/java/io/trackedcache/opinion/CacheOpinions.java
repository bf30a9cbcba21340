package io.trackedcache.opinion;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counters that an application keeps itself of one cache. */
public final class CacheOpinions {
    /** With two instances nothing is compared; more of them are only counted. */
    private static final int MOST_GROUPS = 64;

    private static final String SEVERAL_INSTANCES =
            "several instances keep counters of their own, and the cache has one"
                    + " count for all of them; give each instance a cache of its own with @CacheName";
    private static final String UNKNOWN_INSTANCES =
            "its class may have instances that the agent has not seen, such as deserialized ones, which count too";

    private final CacheStatisticsTracker tracker;
    private final List<OwnCounters> groups = new ArrayList<>(1);

    /** Whether there were too many instances to know when only one is left. */
    private boolean hasUnknownGroups;

    CacheOpinions(CacheStatisticsTracker tracker) {
        this.tracker = tracker;
    }

    void adopt(CounterSource source) {
        boolean isOfProgram = !(source instanceof MemberSource);
        boolean readsNow = isOfProgram || (source instanceof MemberSource member && !member.runsCode());
        SourceReading first = readsNow ? SourceReading.of(source) : null;
        Instant now = Instant.now();
        OwnCounters group = source instanceof MemberSource member ? groupOf(member) : programGroup();
        if (group != null) {
            group.add(source, first, now);
        }
    }

    private synchronized OwnCounters programGroup() {
        return added(new OwnCounters(null, tracker.lookupsRecorded() == 0, tracker));
    }

    /** Returns the group of the instance or class; null if there are too many instances. */
    private synchronized @Nullable OwnCounters groupOf(MemberSource member) {
        Object instance = member.instance();
        boolean isAlone = true;
        for (OwnCounters known : groups) {
            if (instance == null ? known.isOfClass(member.className()) : known.isOf(instance)) {
                return known;
            }
            isAlone &= !known.isOfInstance() || known.isGone();
        }
        if (groups.size() >= MOST_GROUPS) {
            groups.removeIf(OwnCounters::isGone);
        }
        if (groups.size() >= MOST_GROUPS) {
            hasUnknownGroups = true;
            return null;
        }
        return added(new OwnCounters(instance, member.isStatic() || isAlone, tracker));
    }

    private OwnCounters added(OwnCounters group) {
        groups.add(group);
        return group;
    }

    void check(OwnCounters group, OpinionContext context, Instant now) {
        String obstacle = obstacle(group).or(context::obstacle).orElse(null);
        group.check(tracker, obstacle, context, now);
        context.checked(counters());
    }

    private Optional<String> obstacle(OwnCounters group) {
        if (!group.isOfInstance()) {
            return Optional.empty();
        }
        if (group.hasUnknownInstances()) {
            return Optional.of(UNKNOWN_INSTANCES);
        }
        return hasSeveralInstances() ? Optional.of(SEVERAL_INSTANCES) : Optional.empty();
    }

    private synchronized boolean hasSeveralInstances() {
        return hasUnknownGroups
                || groups.stream().filter(OwnCounters::isOfInstance).count() > 1;
    }

    synchronized List<OwnCounters> live() {
        groups.removeIf(OwnCounters::isGone);
        return List.copyOf(groups);
    }

    /** Returns the counters as the last check has found them. */
    public List<OwnCounter> counters() {
        return live().stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** Returns the invariants that they violate, as the last check has found. */
    public List<Violation> violations() {
        return live().stream().flatMap(group -> group.violations().stream()).toList();
    }

    /** Returns what is wrong with their sources, such as unknown names. */
    public List<String> problems() {
        return live().stream().flatMap(group -> group.problems().stream()).toList();
    }
}
