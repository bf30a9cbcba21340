package io.trackedcache.audit.zoo;

/** By accessors, each of which is synchronized. */
final class OwnAccessors {
    private int hits;

    synchronized int getHits() {
        return hits;
    }

    synchronized void setHits(int hits) {
        this.hits = hits;
    }

    void hit() {
        setHits(getHits() + 1); // lost
    }
}
