package io.trackedcache.session;

import java.io.IOException;

/** Thrown when a file may not be read, replaced or removed by this session. The message says what the user can do. */
final class UntouchableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UntouchableFileException(String message) {
        super(message);
    }
}
