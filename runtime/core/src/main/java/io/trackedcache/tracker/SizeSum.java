package io.trackedcache.tracker;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the sizes of distinct sources. Unknown if a source does not know its size, or if an opaque one has entries
 * and another instance has some too: they may be the same.
 */
final class SizeSum {
    private static final String OPAQUE =
            "several instances have entries, and its code does not show whether these are the same; return the size of the"
                    + " object in a field, as in map.size(), give each instance a tracker by @CacheName, or state the"
                    + " size by tracker.sizes(entries, bytes)";

    private long sum;
    private boolean isAnyKnown;
    private boolean isUnknown;
    private @Nullable SizeSource opaque;
    private @Nullable SizeSource filled;
    private boolean areSeveralFilled;

    /** Adds a source, unless it is dead by now. */
    void add(SizeSource source) {
        OptionalLong size = source.size();
        if (size.isPresent()) {
            add(source, size.getAsLong());
        } else {
            isUnknown |= !source.isGone();
        }
    }

    private void add(SizeSource source, long size) {
        sum = CounterLedger.saturatedSum(sum, size);
        isAnyKnown = true;
        if (size > 0) {
            areSeveralFilled |= filled != null && !isSameInstance(filled, source);
            filled = source;
            if (opaque == null && source.isOpaque()) {
                opaque = source;
            }
        }
    }

    /** An instance may have several sizes of one cache, such as those in memory and on disk. */
    private static boolean isSameInstance(SizeSource one, SizeSource two) {
        @Nullable SizePart first = one.self();
        @Nullable SizePart second = two.self();
        return first != null && second != null && first.holder() == second.holder();
    }

    boolean isUnknown() {
        return isUnknown;
    }

    /** Returns the sum; empty if it is unknown. An opaque source is given the reason. */
    OptionalLong total() {
        SizeSource unclear = opaque;
        if (unclear != null && areSeveralFilled && !isUnknown) {
            unclear.unknownBecause(OPAQUE);
            return OptionalLong.empty();
        }
        return isAnyKnown && !isUnknown ? OptionalLong.of(sum) : OptionalLong.empty();
    }
}
