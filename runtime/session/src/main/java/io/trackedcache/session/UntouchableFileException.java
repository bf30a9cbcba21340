package io.trackedcache.session;

import java.io.IOException;

/** What stands in the place of a file of ours is not ours to read, replace or remove; the message says what to do. */
final class UntouchableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UntouchableFileException(String message) {
        super(message);
    }
}
