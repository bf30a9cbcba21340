package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A field as its class file declares it.
 *
 * @param isCacheName whether it is annotated with {@code @CacheName}
 * @param counter the values of its {@code @CacheCounter}; null if it has none
 */
record FieldFacts(
        String name,
        String descriptor,
        int access,
        boolean isCacheName,
        @Nullable AnnotationValues counter) {

    /** Returns the field as a member of its class. */
    MethodId in(String className) {
        return new MethodId(className, name, descriptor);
    }

    boolean isStatic() {
        return is(Opcodes.ACC_STATIC);
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }
}
