package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * A method that is woven as a lookup, and the cache it looks things up in.
 *
 * @param method which one
 * @param isStatic whether its first parameter is its first variable, not {@code this}
 * @param maxLocals the local variables it uses so far; the first free one holds the lookup in flight
 */
record Lookup(MethodId method, boolean isStatic, String manager, String cache, int maxLocals) {
    Type returnType() {
        return Type.getReturnType(method.descriptor());
    }
}
