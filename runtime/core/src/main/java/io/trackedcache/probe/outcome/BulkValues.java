package io.trackedcache.probe.outcome;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many of the requested keys have a value in the result of a bulk lookup.
 *
 * @param requested the number of requested keys
 * @param found how many of them have a value that a lookup of one key would count as a hit
 * @param loaded how many values came from loads within the lookup
 */
record BulkValues(long requested, long found, long loaded) {
    private static final String BULK_BUT = "bulk = true, but ";

    /** Returns null where keys, result or loads cannot be read. */
    static @Nullable BulkValues of(@Nullable Object result, BulkKeys keys, ResultRules rules, BulkEvents events) {
        Set<@Nullable Object> requested = keys.distinct();
        Set<@Nullable Object> loaded = events.loadedKeys();
        if (requested == null || loaded == null) {
            return null;
        }
        if (result == null) {
            return new BulkValues(requested.size(), 0, 0);
        }
        if (!KnownClass.isReadable(result)) {
            return null;
        }
        BulkValues values = null;
        if (result instanceof Map<?, ?> map) {
            values = ofMap(map, requested, rules, loaded);
        } else if (result instanceof Collection<?> collection) {
            values = ofCollection(collection, requested, rules, loaded);
        }
        return values == null ? null : values.withLoads(events.loadsWithValue());
    }

    /** Iterates instead of asking for each key: a get may change a map that keeps the order of access. */
    private static @Nullable BulkValues ofMap(
            Map<?, ?> map, Set<@Nullable Object> requested, ResultRules rules, Set<@Nullable Object> loadedKeys) {
        boolean isAnyRequested = requested.isEmpty() || map.isEmpty();
        long found = 0;
        long loaded = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (requested.contains(entry.getKey())) {
                isAnyRequested = true;
                Outcome outcome = read(entry.getValue(), rules);
                if (outcome == null) {
                    return null;
                }
                long hit = outcome == Outcome.HIT ? 1 : 0;
                found += hit;
                loaded += loadedKeys.contains(entry.getKey()) ? hit : 0;
            }
        }
        return isAnyRequested ? new BulkValues(requested.size(), found, loaded) : null;
    }

    private static @Nullable BulkValues ofCollection(
            Collection<?> values, Set<@Nullable Object> requested, ResultRules rules, Set<@Nullable Object> loaded) {
        long found = 0;
        for (Object value : values) {
            Outcome outcome = found < requested.size() ? read(value, rules) : Outcome.MISS;
            if (outcome == null) {
                return null;
            }
            found += outcome == Outcome.HIT ? 1 : 0;
        }
        return new BulkValues(requested.size(), found, loaded.size());
    }

    private static @Nullable Outcome read(@Nullable Object value, ResultRules rules) {
        return value == null ? Outcome.MISS : rules.read(value);
    }

    private BulkValues withLoads(long loadsWithValue) {
        return new BulkValues(requested, found, loaded + loadsWithValue);
    }

    /**
     * Returns how many keys are hits. A signal does not name its key: the keys without a value and those that were
     * loaded account for as many signals, the others are about keys with a value.
     */
    long hits(BulkEvents events) {
        long signalled = Math.max(0, events.signals() - (requested - found) - loaded);
        return Math.max(0, found - loaded - signalled);
    }

    /** Returns why there are none, a semicolon, and a remedy. */
    static String whyNone(@Nullable Object result, BulkKeys keys, ResultRules rules, BulkEvents events) {
        Set<@Nullable Object> requested = keys.distinct();
        if (requested == null) {
            return keys.whyUncounted();
        }
        if (events.loadedKeys() == null) {
            return BULK_BUT + "a load within it returned a map " + KnownClass.WHY_UNREADABLE + "; load into a HashMap";
        }
        boolean isBulk = result instanceof Map || result instanceof Collection;
        if (result == null || !isBulk) {
            return BULK_BUT + "it returned a " + nameOf(result) + "; return a Map or another Collection";
        }
        if (!KnownClass.isReadable(result)) {
            return BULK_BUT + "it returned a " + nameOf(result) + ", " + KnownClass.WHY_UNREADABLE
                    + "; return a copy, in a HashMap or an ArrayList";
        }
        return whyNotOfContent(result, requested, rules);
    }

    private static String whyNotOfContent(Object result, Set<@Nullable Object> requested, ResultRules rules) {
        Collection<?> values = result instanceof Map<?, ?> map ? map.values() : (Collection<?>) result;
        for (Object value : values) {
            if (read(value, rules) == null) {
                return BULK_BUT + "its result has a " + nameOf(value) + ", which is neither hit nor miss; return values"
                        + " other than futures, publishers and lazy collections";
            }
        }
        Object key = result instanceof Map<?, ?> map ? first(map.keySet()) : null;
        return BULK_BUT + "none of the keys in its result was requested: " + nameOf(first(requested))
                + " was requested, " + nameOf(key) + " returned; return the values under the keys as requested";
    }

    private static @Nullable Object first(Set<?> keys) {
        return keys.isEmpty() ? null : keys.iterator().next();
    }

    private static String nameOf(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
