package io.trackedcache.audit;

import java.util.LinkedHashSet;
import java.util.Set;

/** The new objects that other threads may reach: they were stored, or passed to other code. */
record EscapedObjects(Set<Source> objects) {
    static final EscapedObjects NONE = new EscapedObjects(Set.of());

    boolean contains(Source object) {
        return objects.contains(object);
    }

    /** Returns the objects with this one, if it is a new object. */
    EscapedObjects with(AbstractValue value) {
        Source object = value.source();
        boolean isNew = object instanceof Source.NewObject || object instanceof Source.This;
        return isNew && !contains(object) ? union(Set.of(object)) : this;
    }

    /**
     * Returns the objects without this one: a loop creates another object at the same instruction, which has not
     * escaped.
     */
    EscapedObjects without(Source object) {
        if (!contains(object)) {
            return this;
        }
        Set<Source> others = new LinkedHashSet<>(objects);
        others.remove(object);
        return new EscapedObjects(others);
    }

    /** Returns the objects that have escaped in either case. */
    EscapedObjects union(EscapedObjects other) {
        return objects.containsAll(other.objects) ? this : union(other.objects);
    }

    private EscapedObjects union(Set<Source> more) {
        Set<Source> union = new LinkedHashSet<>(objects);
        union.addAll(more);
        return new EscapedObjects(union);
    }
}
