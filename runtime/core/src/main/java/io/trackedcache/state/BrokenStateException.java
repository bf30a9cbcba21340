package io.trackedcache.state;

/** A file is not a state as we write it; the message completes the sentence "the file ...". */
final class BrokenStateException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenStateException(String message) {
        super(message);
    }
}
