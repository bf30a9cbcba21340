package io.trackedcache.weaver;

import org.objectweb.asm.Type;

/**
 * A method that is woven as a lookup, and the cache it looks things up in.
 *
 * @param method which one
 * @param maxLocals the local variables it uses so far; the first free one holds the lookup in flight
 */
record Lookup(MethodId method, String manager, String cache, int maxLocals) {
    Type returnType() {
        return Type.getReturnType(method.descriptor());
    }
}
