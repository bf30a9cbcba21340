package io.trackedcache.weaver;

/**
 * A field as its class file declares it.
 *
 * @param isCacheName whether it is annotated with {@code @CacheName}
 */
record FieldFacts(String name, String descriptor, int access, boolean isCacheName) {}
