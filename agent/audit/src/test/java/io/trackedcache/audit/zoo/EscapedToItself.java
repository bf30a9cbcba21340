package io.trackedcache.audit.zoo;

/** A new thread object, started. */
final class EscapedToItself extends Thread {
    int hits;

    static void begin() {
        EscapedToItself one = new EscapedToItself();
        one.hits++;
        one.start();
        one.hits++; // lost
    }
}
