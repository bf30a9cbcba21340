package io.trackedcache.jconsole.reading;

/** What an exception says, for somebody who has not written the program. */
final class Words {
    private Words() {}

    /** Beans wrap what they throw: the innermost cause knows best. */
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
