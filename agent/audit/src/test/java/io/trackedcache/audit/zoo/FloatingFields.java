package io.trackedcache.audit.zoo;

/** Floating-point numbers. */
final class FloatingFields {
    float weight;
    double cost;

    void add(float more) {
        weight += more; // lost
        cost += more; // lost
    }
}
