package io.trackedcache.audit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the analysis knows of a value. A <em>place</em> is a field, an array element, a map entry or a parameter.
 *
 * @param size the number of stack slots
 * @param source the expression that the value comes from
 * @param copiedFrom places whose value this may be, unchanged
 * @param computedFrom places whose value this may be, plus or minus something
 */
record AbstractValue(int size, Source source, Set<Source> copiedFrom, Set<Source> computedFrom) implements Value {
    /** Enough for any counter. Further places are ignored. */
    private static final int MAX_PLACES = 8;

    static AbstractValue of(int size, Source source) {
        return new AbstractValue(size, source, isPlace(source) ? Set.of(source) : Set.of(), Set.of());
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

    /** Returns this number plus or minus an unknown amount. */
    AbstractValue afterChange(int at) {
        return new AbstractValue(size, new Source.Computed(at), Set.of(), union(copiedFrom, computedFrom));
    }

    /** Returns the sum of two numbers, each of which may be the counter. */
    AbstractValue plus(AbstractValue other, int at) {
        AbstractValue mine = afterChange(at);
        return new AbstractValue(
                size, mine.source, Set.of(), union(mine.computedFrom, other.afterChange(at).computedFrom));
    }

    boolean mayBeSumOf(Source place) {
        return computedFrom.contains(place);
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
