package io.trackedcache.audit.zoo;

/** New, and run by a thread of its own. */
final class EscapedToItself extends Thread {
    int hits;

    static void begin() {
        EscapedToItself one = new EscapedToItself();
        one.hits++;
        one.start();
        one.hits++; // lost
    }
}
