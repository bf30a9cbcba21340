package io.trackedcache.audit.zoo;

import java.util.function.Supplier;

/** In a lambda, and in a lambda inside another. */
final class LambdaBody {
    int hits;

    Runnable hit() {
        return () -> hits++; // lost
    }

    Supplier<Runnable> hitLater(String name, long time) {
        return () -> () -> hits++; // lost
    }
}
