package io.trackedcache.examples.springboot;

/** What an article costs, and whether the wholesaler has changed that since. */
record Price(int cents, boolean isOutdated) {
    Price outdated() {
        return new Price(cents, true);
    }
}
