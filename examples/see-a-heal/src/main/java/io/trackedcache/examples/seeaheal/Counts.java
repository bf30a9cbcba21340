package io.trackedcache.examples.seeaheal;

/** The lookups of a cache, as one of those who count them has counted. */
record Counts(long hits, long misses, long total) {
    /** Returns a count by its name in views. */
    long named(String name) {
        return switch (name) {
            case "cache_hits" -> hits;
            case "cache_misses" -> misses;
            case "total_queries" -> total;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Whether each count is less than that of the other one. */
    boolean areAllLessThan(Counts other) {
        return hits < other.hits && misses < other.misses && total < other.total;
    }
}
