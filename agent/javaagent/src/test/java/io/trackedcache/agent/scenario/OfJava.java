package io.trackedcache.agent.scenario;

import org.jspecify.annotations.Nullable;

/** Calls Kotlin lookups in ways that only Java has. */
final class OfJava {
    private OfJava() {}

    static @Nullable Integer findStatically(String key) {
        return WithCompanion.findStatically(key);
    }

    static @Nullable Integer withOverloads(CountedInKotlin kotlin, String key) {
        return kotlin.withOverloads(key, null);
    }
}
