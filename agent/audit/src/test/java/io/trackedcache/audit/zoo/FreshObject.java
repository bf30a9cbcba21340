package io.trackedcache.audit.zoo;

/** Made here, and nobody else has it. */
final class FreshObject {
    static IntField made(int times) {
        IntField made = new IntField();
        for (int i = 0; i < times; i++) {
            made.hits++;
        }
        return made;
    }
}
