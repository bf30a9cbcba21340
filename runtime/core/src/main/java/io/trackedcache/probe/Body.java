package io.trackedcache.probe;

import org.jspecify.annotations.Nullable;

/** What a functional interface of a library does. */
interface Body {
    @Nullable
    Object run(Object[] arguments);
}
