package io.trackedcache.tracking;

/** An error in words that are kept: never long, and there whatever the throwable does. */
public final class ErrorText {
    private static final int LONGEST = 1_000;

    private ErrorText() {}

    /** The throwable may be one of the application, and fail itself. */
    public static String of(Throwable error) {
        try {
            String text = error.toString();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        } catch (Throwable again) {
            return error.getClass().getName();
        }
    }
}
