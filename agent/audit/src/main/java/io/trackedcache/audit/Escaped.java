package io.trackedcache.audit;

import java.util.LinkedHashSet;
import java.util.Set;

/** The new objects that others may know by now: they were stored somewhere, or given to somebody. */
record Escaped(Set<Source> objects) {
    static final Escaped NONE = new Escaped(Set.of());

    boolean contains(Source object) {
        return objects.contains(object);
    }

    /** With the object of that value, if it is one that nobody knew. */
    Escaped with(Trace value) {
        Source object = value.source();
        boolean isNew = object instanceof Source.Made || object instanceof Source.This;
        return isNew && !contains(object) ? union(Set.of(object)) : this;
    }

    /** In a loop another object is made at the same place, and nobody knows that one yet. */
    Escaped without(Source object) {
        if (!contains(object)) {
            return this;
        }
        Set<Source> others = new LinkedHashSet<>(objects);
        others.remove(object);
        return new Escaped(others);
    }

    /** Those that have escaped in either case. */
    Escaped orOf(Escaped other) {
        return objects.containsAll(other.objects) ? this : union(other.objects);
    }

    private Escaped union(Set<Source> more) {
        Set<Source> union = new LinkedHashSet<>(objects);
        union.addAll(more);
        return new Escaped(union);
    }
}
