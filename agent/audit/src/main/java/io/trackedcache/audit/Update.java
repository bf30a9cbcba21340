package io.trackedcache.audit;

import org.jspecify.annotations.Nullable;

/**
 * An instruction that writes what was read before, plus or minus something.
 *
 * @param at where in the code of its method
 * @param field that is the counter, or holds its array or map
 */
record Update(int at, Source.Field field, Kind kind) {

    /**
     * The update of a place; null if no field leads there: variables, and what a method is given, are no matter of
     * ours.
     */
    static @Nullable Update of(int at, Source place, Kind kind) {
        Source.Field field = fieldOf(place);
        return field == null ? null : new Update(at, field, kind);
    }

    private static Source.@Nullable Field fieldOf(Source place) {
        Source container = place;
        while (true) {
            if (container instanceof Source.Element element) {
                container = element.array();
            } else if (container instanceof Source.Entry entry) {
                container = entry.map();
            } else {
                return container instanceof Source.Field field ? field : null;
            }
        }
    }
}
