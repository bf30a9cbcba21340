package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/** A text that all copies of this package in a JVM share, whichever class loaders have loaded them. */
interface SharedText {
    /** Returns the text; null before the first write. */
    @Nullable
    String read();

    void write(String text);
}
