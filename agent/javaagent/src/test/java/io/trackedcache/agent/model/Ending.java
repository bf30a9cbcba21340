package io.trackedcache.agent.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a body ends. */
enum Ending {
    FOUND,
    /** With the object that the last load gave, of whatever cache. */
    LOADED,
    NULL,
    PRESENT,
    EMPTY,
    TRUE,
    FALSE,
    FAILS;

    @Nullable
    Object value(@Nullable Object lastLoaded) {
        return switch (this) {
            case FOUND -> new Object();
            case LOADED -> lastLoaded == null ? new Object() : lastLoaded;
            case NULL -> null;
            case PRESENT -> Optional.of(new Object());
            case EMPTY -> Optional.empty();
            case TRUE -> true;
            case FALSE -> false;
            case FAILS -> throw new Failure();
        };
    }
}
