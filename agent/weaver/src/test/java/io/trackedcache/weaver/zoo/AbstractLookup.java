package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** No body: only what implements it could be counted. */
public abstract class AbstractLookup {
    @TrackedCache
    public abstract String find(String key);

    /** Implements it, without an annotation. */
    public static final class Implementation extends AbstractLookup {
        @Override
        public String find(String key) {
            return key;
        }
    }
}
