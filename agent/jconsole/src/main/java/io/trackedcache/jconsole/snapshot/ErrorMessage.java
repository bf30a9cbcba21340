package io.trackedcache.jconsole.snapshot;

/** Formats exceptions for users. */
final class ErrorMessage {
    private ErrorMessage() {}

    /** Returns the message of the innermost cause, because MBean servers wrap exceptions. */
    static String of(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String type = innermost.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }
}
