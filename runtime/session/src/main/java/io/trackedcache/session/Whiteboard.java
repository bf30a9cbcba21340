package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/** The one text that all copies of this package in a JVM share, whatever class loaders have loaded them. */
interface Whiteboard {
    /** Null as long as nobody has written. */
    @Nullable
    String read();

    void write(String text);
}
