package io.trackedcache.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the analysis knows of a value. A <em>place</em> is a field, an array element, a map entry or a parameter.
 *
 * @param size the number of stack slots
 * @param source the expression that the value comes from
 * @param copiedFrom places whose value this may be, unchanged
 * @param computedFrom places from whose value this may be computed, and how
 */
record AbstractValue(int size, Source source, Set<Source> copiedFrom, Map<Source, Change> computedFrom)
        implements Value {
    /** Enough for any counter. Further places are ignored. */
    private static final int MAX_PLACES = 8;

    static AbstractValue of(int size, Source source) {
        return new AbstractValue(size, source, isPlace(source) ? Set.of(source) : Set.of(), Map.of());
    }

    private static boolean isPlace(Source source) {
        return source instanceof Source.Field
                || source instanceof Source.Element
                || source instanceof Source.Entry
                || source instanceof Source.Parameter;
    }

    @Override
    public int getSize() {
        return size;
    }

    /** Returns this number as another type: cast, boxed or unboxed. */
    AbstractValue as(int newSize) {
        return new AbstractValue(newSize, source, copiedFrom, computedFrom);
    }

    /** Returns this box, filled with a number. */
    AbstractValue boxing(AbstractValue number) {
        return new AbstractValue(size, source, number.copiedFrom, number.computedFrom);
    }

    /** Returns this number, changed by an unknown amount. */
    AbstractValue afterChange(int at, Change change) {
        Map<Source, Change> changed = new LinkedHashMap<>();
        copiedFrom.forEach(place -> changed.put(place, change));
        computedFrom.forEach((place, before) -> changed.putIfAbsent(place, before.then(change)));
        return new AbstractValue(size, new Source.Computed(at), Set.of(), bounded(changed));
    }

    /** Returns what is computed from two numbers, each of which may be the counter. */
    AbstractValue combinedWith(AbstractValue other, int at, Change change) {
        AbstractValue mine = afterChange(at, change);
        return new AbstractValue(
                size, mine.source, Set.of(), union(mine.computedFrom, other.afterChange(at, change).computedFrom));
    }

    /** Returns this number, which is computed from the places of another one too. */
    AbstractValue orFrom(AbstractValue other) {
        return new AbstractValue(size, source, copiedFrom, union(computedFrom, other.computedFrom));
    }

    /** Returns how the value was computed from that of the place; null if it was not. */
    @Nullable
    Change changeOf(Source place) {
        return computedFrom.get(place);
    }

    /** Returns the value where two paths join, one of which brings this value and one the other. */
    AbstractValue mergedWith(AbstractValue other, int at, int slot) {
        if (equals(other)) {
            return this;
        }
        if (size != other.size) {
            return of(1, new Source.Merged(at, slot));
        }
        Source both = source.equals(other.source) ? source : new Source.Merged(at, slot);
        return new AbstractValue(
                size, both, union(copiedFrom, other.copiedFrom), union(computedFrom, other.computedFrom));
    }

    private static Map<Source, Change> union(Map<Source, Change> known, Map<Source, Change> more) {
        if (known.keySet().containsAll(more.keySet())) {
            return known;
        }
        Map<Source, Change> union = new LinkedHashMap<>(known);
        more.forEach(union::putIfAbsent);
        return bounded(union);
    }

    private static Map<Source, Change> bounded(Map<Source, Change> changes) {
        while (changes.size() > MAX_PLACES) {
            changes.keySet().remove(List.copyOf(changes.keySet()).get(changes.size() - 1));
        }
        return Collections.unmodifiableMap(changes);
    }

    /** Returns both, in insertion order: the output must not depend on the hash order of a JVM. */
    private static Set<Source> union(Set<Source> known, Set<Source> more) {
        if (known.containsAll(more)) {
            return known;
        }
        Set<Source> union = new LinkedHashSet<>(known);
        for (Source place : more) {
            if (union.size() < MAX_PLACES) {
                union.add(place);
            }
        }
        return Collections.unmodifiableSet(union);
    }
}
