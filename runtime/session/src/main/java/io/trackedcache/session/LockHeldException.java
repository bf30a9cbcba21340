package io.trackedcache.session;

import java.io.IOException;

/** Another process holds the lock of the folder. */
final class LockHeldException extends IOException {
    private static final long serialVersionUID = 1L;

    LockHeldException(String message) {
        super(message);
    }
}
