package io.trackedcache.agent.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which a method body ends. */
enum Ending {
    FOUND,
    /** Returns the result of the last load, of any cache. */
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
