package io.trackedcache.audit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value: where it comes from, which places may have held it as it is, and which places may have held
 * what it is after something was added or taken away. A place is a field, an element of an array, an entry of a map, or
 * a parameter.
 */
record Trace(int size, Source source, Set<Source> holds, Set<Source> sums) implements Value {
    /** Enough for any counter; what comes later is forgotten. */
    private static final int MOST_PLACES = 8;

    static Trace of(int size, Source source) {
        return new Trace(size, source, isPlace(source) ? Set.of(source) : Set.of(), Set.of());
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

    /** The same number as another type: cast, boxed or unboxed. */
    Trace as(int newSize) {
        return new Trace(newSize, source, holds, sums);
    }

    /** The object that was made to carry that number. */
    Trace carrying(Trace number) {
        return new Trace(size, source, number.holds, number.sums);
    }

    /** This number plus or minus another one. */
    Trace changedAt(int at) {
        return new Trace(size, new Source.Computed(at), Set.of(), union(holds, sums));
    }

    /** The sum of both, or more than that. */
    Trace plus(Trace other, int at) {
        Trace mine = changedAt(at);
        return new Trace(size, mine.source, Set.of(), union(mine.sums, other.changedAt(at).sums));
    }

    boolean mayBeSumOf(Source place) {
        return sums.contains(place);
    }

    /** What is known where this value arrives on one way and the other on another. */
    Trace joined(Trace other, int at, int slot) {
        if (equals(other)) {
            return this;
        }
        if (size != other.size) {
            return of(1, new Source.Joined(at, slot));
        }
        Source both = source.equals(other.source) ? source : new Source.Joined(at, slot);
        return new Trace(size, both, union(holds, other.holds), union(sums, other.sums));
    }

    /** In the order of arrival: what a method shows must not depend on the JVM that looks at it. */
    private static Set<Source> union(Set<Source> known, Set<Source> more) {
        if (known.containsAll(more)) {
            return known;
        }
        Set<Source> union = new LinkedHashSet<>(known);
        for (Source place : more) {
            if (union.size() < MOST_PLACES) {
                union.add(place);
            }
        }
        return Collections.unmodifiableSet(union);
    }
}
