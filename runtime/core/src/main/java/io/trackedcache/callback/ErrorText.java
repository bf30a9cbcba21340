package io.trackedcache.callback;

/** The text of an error, kept short. */
public final class ErrorText {
    private static final int LONGEST = 1_000;

    private ErrorText() {}

    /** Returns the text, or the class name where a throwable of the application fails to give its text. */
    public static String of(Throwable error) {
        try {
            String text = error.toString();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        } catch (Throwable again) {
            return error.getClass().getName();
        }
    }
}
