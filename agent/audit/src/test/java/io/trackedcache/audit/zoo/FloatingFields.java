package io.trackedcache.audit.zoo;

/** Numbers with a point. */
final class FloatingFields {
    float weight;
    double cost;

    void add(float more) {
        weight += more; // lost
        cost += more; // lost
    }
}
