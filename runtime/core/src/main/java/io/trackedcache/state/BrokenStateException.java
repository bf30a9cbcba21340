package io.trackedcache.state;

/** A file that is not a valid state file; the message completes the sentence "the file ...". */
final class BrokenStateException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenStateException(String message) {
        super(message);
    }
}
