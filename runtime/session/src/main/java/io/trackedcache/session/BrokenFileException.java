package io.trackedcache.session;

import java.io.IOException;

/**
 * Thrown when the content of a file is not what a session writes. The message says what is wrong; the file is set
 * aside.
 */
final class BrokenFileException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }
}
