package io.trackedcache.weaver.zoo;

/** A class without annotations. */
public final class UnannotatedClass {
    private UnannotatedClass() {}

    public static String find(String key) {
        return key;
    }
}
