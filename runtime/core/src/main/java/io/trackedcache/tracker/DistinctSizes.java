package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A choice among the size sources of a cache, so that no entry is counted twice: several facades may count the entries
 * of one store, and a facade those of another source.
 */
final class DistinctSizes {
    private static final String SHARED =
            "several instances share a part of their entries, which a sum would count twice; return the size of one object,"
                    + " or annotate the class that holds the entries instead";

    private final Set<SizePart> sources = new HashSet<>();
    private final Set<SizePart> counted = new HashSet<>();
    private final List<SizeSource> chosen = new ArrayList<>();

    private DistinctSizes() {}

    /** Returns the sources whose sum is the size; null if there is no such choice, which the source is told. */
    static @Nullable List<SizeSource> of(List<SizeSource> sources) {
        return sources.size() < 2 ? sources : new DistinctSizes().choose(sources);
    }

    private @Nullable List<SizeSource> choose(List<SizeSource> all) {
        for (SizeSource source : all) {
            SizePart self = source.self();
            if (self != null) {
                sources.add(self);
            }
        }
        for (SizeSource source : all) {
            // The parts of an opaque source are not all of it, so it is neither left out for them nor in part.
            List<SizePart> parts = source.isOpaque() ? List.of() : source.parts();
            int known = known(parts, source.self());
            if (known == 0) {
                counted.addAll(parts);
                chosen.add(source);
            } else if (known < parts.size()) {
                source.unknownBecause(SHARED);
                return null;
            }
        }
        return chosen;
    }

    private int known(List<SizePart> parts, @Nullable SizePart self) {
        int known = 0;
        for (SizePart part : parts) {
            boolean isOtherSource = sources.contains(part) && !part.equals(self);
            known += isOtherSource || counted.contains(part) ? 1 : 0;
        }
        return known;
    }
}
