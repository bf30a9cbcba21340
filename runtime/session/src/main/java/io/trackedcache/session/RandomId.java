package io.trackedcache.session;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that no other JVM has. Not out of {@link UUID#randomUUID}: nobody is to be kept from guessing them, and to make
 * one there begins the security providers of the JVM, which an application may be about to set up.
 */
final class RandomId {
    private static final long VERSION_4 = 0x4000;
    private static final long VERSION_BITS = 0xF000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RandomId() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // The seeds of two JVMs that start in the same moment may be the same; their pids are not.
        long upper = random.nextLong() ^ Long.rotateLeft(ProcessHandle.current().pid(), 32);
        long lower = random.nextLong() ^ System.nanoTime();
        return new UUID((upper & ~VERSION_BITS) | VERSION_4, (lower >>> 2) | VARIANT).toString();
    }
}
