package io.trackedcache.session;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that no other JVM has. Not made by {@link UUID#randomUUID}, which initializes the JVM's security providers before
 * the application may have configured them. The ids need not be hard to guess.
 */
final class RandomId {
    private static final long VERSION_4 = 0x4000;
    private static final long VERSION_BITS = 0xF000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RandomId() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // Two JVMs that start at the same time may have the same seed, but not the same pid.
        long upper = random.nextLong() ^ Long.rotateLeft(ProcessHandle.current().pid(), 32);
        long lower = random.nextLong() ^ System.nanoTime();
        return new UUID((upper & ~VERSION_BITS) | VERSION_4, (lower >>> 2) | VARIANT).toString();
    }
}
