package io.trackedcache.opinion;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One counter of an application, with its comparison. Used by one thread at a time. */
final class KeptCounter {
    private static final String AUDIT = "java -jar trackedcache-agent.jar audit finds unprotected updates";

    private static final String AGAIN =
            "it has lost updates; the next reading shows whether it has kept those that were added, and what is missing";
    private static final String FIXED =
            "; nothing can be added to it: its type has no atomic addition, or a method returns it";

    private final String name;
    private final CounterSource source;
    private Comparison comparison;
    private boolean isRead;
    private long value;

    /** Why it is in a state that no comparison decides; null while one does. */
    private @Nullable String obstacle;

    private OwnCounterState obstacleState = OwnCounterState.NOT_COMPARED;
    private Instant obstacleSince;
    private @Nullable Proneness proneness;
    private boolean isReported;
    private long added;

    /** Whether it has turned out that nothing can be added to it. */
    private boolean isFixed;

    KeptCounter(String name, CounterSource source, Comparison comparison, Instant now) {
        this.name = name;
        this.source = source;
        this.comparison = comparison;
        this.obstacleSince = now;
    }

    boolean isOf(CounterSource other) {
        return source.equals(other);
    }

    /** Stops the comparison, as long as the reason holds. The next one begins anew. */
    void stop(OwnCounterState state, String reason, Instant now) {
        if (!reason.equals(obstacle)) {
            obstacleSince = now;
        }
        obstacle = reason;
        obstacleState = state;
    }

    void show(long newValue) {
        value = newValue;
        isRead = true;
    }

    /** Whether it has counted as much as we have, as far as that is known. */
    boolean agrees(long ours, long theirs) {
        return obstacle == null && comparison.agrees(ours, theirs);
    }

    /**
     * Takes a quiet reading.
     *
     * @param isSorted whether all lookups were counted, by this counter or by another one
     */
    void compare(long ours, long theirs, boolean isSorted, OpinionContext context, Instant now) {
        if (proneness(context).kind() == Proneness.Kind.SET) {
            stop(OwnCounterState.NOT_COMPARED, "its code also sets it to other values than 0", now);
            return;
        }
        if (obstacle != null) {
            obstacle = null;
            comparison = Comparison.unsettled(now);
        }
        comparison.read(ours, theirs, proneness(context).mayBeReset(), now);
        if (comparison.isUnconfirmed()) {
            confirm(context);
        }
        if (comparison.state() == OwnCounterState.DRIFT || comparison.state() == OwnCounterState.OTHER) {
            comparison.judge(
                    isSorted ? Proneness.Kind.KEEPS : proneness(context).kind(), now);
        }
        report(context);
        heal(context, now);
    }

    private void confirm(OpinionContext context) {
        if (comparison.hasKeptAdded()) {
            context.healed(row(), added);
        }
    }

    /** Reports a drift once: one that grows, or comes again after a heal, is the same fault. */
    private void report(OpinionContext context) {
        if (comparison.isSettling()) {
            isReported = false;
        } else if (comparison.state() == OwnCounterState.DRIFT && !isReported) {
            isReported = true;
            context.drifted(row());
        }
    }

    /**
     * Adds what is certain to be lost, if the settings name the counter and its code only adds, and can lose updates.
     */
    private void heal(OpinionContext context, Instant now) {
        long lost = comparison.certainLoss(now);
        if (lost > 0 && source instanceof MemberSource member && mayAddTo(context)) {
            context.adding(row());
            if (member.add(lost)) {
                added = lost;
                comparison.added();
            } else {
                isFixed = true;
            }
        }
    }

    private boolean mayAddTo(OpinionContext context) {
        return !isFixed
                && proneness(context).kind() == Proneness.Kind.LOSES
                && !proneness(context).mayBeReset()
                && context.mayAddTo(name);
    }

    private Proneness proneness(OpinionContext context) {
        Proneness known = proneness;
        if (known == null) {
            known = source instanceof MemberSource member ? context.pronenessOf(member) : Proneness.UNKNOWN;
            proneness = known;
        }
        return known;
    }

    /** Returns both counts of the last quiet reading; without one, what the counter has shown since. */
    OwnCounter row() {
        boolean isCompared = obstacle == null && isRead && comparison.shownState() != OwnCounterState.WAITING;
        long shown = isCompared ? comparison.theirs() : value;
        return new OwnCounter(
                name,
                source instanceof MemberSource member ? member.place() : "",
                isRead ? OptionalLong.of(shown) : OptionalLong.empty(),
                isCompared ? OptionalLong.of(comparison.ours()) : OptionalLong.empty(),
                obstacle == null ? comparison.drift() : 0,
                obstacle == null ? comparison.shownState() : obstacleState,
                obstacle == null ? comparison.since() : obstacleSince,
                obstacle == null ? explanation() : obstacle);
    }

    private String explanation() {
        return switch (comparison.shownState()) {
            case WAITING -> waiting();
            case DRIFT -> comparison.drift() == 0 ? AGAIN : loss() + (isFixed ? FIXED : "");
            case OTHER ->
                "it does not count what we count"
                        + (comparison.share().isEmpty() ? "" : ", but lately " + comparison.share() + " of it")
                        + ": it may leave out lookups that wait or fail, or count other calls; this is never healed";
            case MORE -> "it counts more than our lookups: other calls, or lookups that are not annotated";
            default -> "";
        };
    }

    private String waiting() {
        return comparison.ahead() > 0
                ? "it was ahead by " + comparison.ahead()
                        + " at the last quiet moment: lookups that ran, or other calls;"
                        + " losses are shown once they exceed that"
                : "it is compared in moments when no lookup ends; a new comparison begins when it is reset or ahead";
    }

    private String loss() {
        Proneness known = proneness;
        return known == null || known.place().isEmpty()
                ? "it shows at least " + comparison.drift()
                        + " less than we counted: lost updates, or lookups that it leaves out; " + AUDIT
                : "it has lost at least " + comparison.drift() + (comparison.drift() == 1 ? " update: " : " updates: ")
                        + known.place();
    }
}
