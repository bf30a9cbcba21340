package io.trackedcache.weaver.zoo;

/** Nothing to weave. */
public final class UnannotatedClass {
    private UnannotatedClass() {}

    public static String find(String key) {
        return key;
    }
}
