package io.trackedcache.session;

import java.io.IOException;

/** What is in a file of ours is not what we write; the message says what is wrong with it. It is set aside. */
final class BrokenFileException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }
}
