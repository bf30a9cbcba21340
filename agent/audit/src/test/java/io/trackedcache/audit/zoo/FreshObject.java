package io.trackedcache.audit.zoo;

/** A new object that does not escape. */
final class FreshObject {
    static IntField made(int times) {
        IntField made = new IntField();
        for (int i = 0; i < times; i++) {
            made.hits++;
        }
        return made;
    }
}
