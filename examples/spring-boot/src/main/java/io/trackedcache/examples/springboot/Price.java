package io.trackedcache.examples.springboot;

/** The price of an article, and whether the wholesaler has changed it since. */
record Price(int cents, boolean isOutdated) {
    Price outdated() {
        return new Price(cents, true);
    }
}
