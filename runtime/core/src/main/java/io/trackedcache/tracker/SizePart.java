package io.trackedcache.tracker;

import org.jspecify.annotations.Nullable;

/**
 * An object of the application whose entries a size counts, and the method by which. Two are equal if both have the
 * same object: equal collections have entries of their own.
 */
public record SizePart(Object holder, String method) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SizePart part && part.holder == holder && part.method.equals(method);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(holder);
    }
}
