package io.trackedcache.config;

/**
 * Text as one line that is safe to print on a terminal. Names of caches, classes and settings come from the application
 * and its users, and may have control characters: escape sequences of terminals, or marks that reorder what is shown.
 */
public final class Printable {
    private static final int HEX_DIGITS = 4;

    private Printable() {}

    /**
     * Returns the text with line ends as blanks, and other characters that are not shown as backslash, u and digits.
     */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 2 * HEX_DIGITS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                line.append(' ');
            } else if (isUnsafe(c)) {
                escape(c, line);
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static void escape(char c, StringBuilder line) {
        String digits = Integer.toHexString(c);
        line.append("\\u");
        for (int missing = digits.length(); missing < HEX_DIGITS; missing++) {
            line.append('0');
        }
        line.append(digits);
    }

    /** Control characters, marks of direction and other invisible formats, and separators of lines. */
    private static boolean isUnsafe(char c) {
        if (c < 0x7f) {
            return c < ' ';
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
