package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup without a body; only its implementations can be counted. */
public abstract class AbstractLookup {
    @TrackedCache
    public abstract String find(String key);

    /** An implementation without an annotation. */
    public static final class Implementation extends AbstractLookup {
        @Override
        public String find(String key) {
            return key;
        }
    }
}
