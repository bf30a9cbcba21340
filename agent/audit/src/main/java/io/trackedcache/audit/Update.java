package io.trackedcache.audit;

import org.jspecify.annotations.Nullable;

/**
 * An instruction that writes a value that was read before, changed; or one that shows a value to other threads without
 * the lock that protects it.
 *
 * @param at the index of the instruction in its method
 * @param field the field that is the counter, or that holds its array or map
 * @param type the descriptor of the number
 */
record Update(int at, Source.Field field, Kind kind, Change change, String type) {

    static Update of(int at, Source.Field field, Kind kind, Change change) {
        return new Update(at, field, kind, change, field.descriptor());
    }

    /**
     * Returns the update of a place; null if the place is not reached from a field, such as a local variable or an
     * argument.
     */
    static @Nullable Update of(int at, Source place, Kind kind, Change change, String type) {
        Source.Field field = fieldOf(place);
        return field == null ? null : new Update(at, field, kind, change, type);
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
