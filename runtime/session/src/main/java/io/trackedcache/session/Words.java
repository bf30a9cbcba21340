package io.trackedcache.session;

/**
 * Parts of an argument, in ASCII. Written out, because the regular expressions of the JDK are seventy classes that a
 * JVM may not need for anything else.
 */
final class Words {
    private Words() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the character is a letter, a digit or an underscore. */
    static boolean isOfWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    /** Whether the part is a word of limited length. */
    static boolean isWord(String text, int begin, int end, int maxLength) {
        return consistsOf(text, begin, end, maxLength, "");
    }

    /** Whether the part is a name of limited length: a letter, and then words, dots and dashes. */
    static boolean isName(String text, int begin, int end, int maxLength) {
        return begin < end && isLetter(text.charAt(begin)) && consistsOf(text, begin, end, maxLength, ".-");
    }

    /** Whether the part is not empty, not too long, and has only characters of words and the given ones. */
    static boolean consistsOf(String text, int begin, int end, int maxLength, String others) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (!isOfWord(c) && others.indexOf(c) < 0) {
                return false;
            }
        }
        return begin < end && end - begin <= maxLength;
    }

    /** Whether the part is a size, such as {@code 512m}, or a number without or with a fraction. */
    static boolean isSize(String text, int begin, boolean mayHaveFraction) {
        int end = text.length();
        if (end > begin && "kKmMgGtT".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int dot = mayHaveFraction ? text.indexOf('.', begin) : -1;
        return dot < 0 ? isNumber(text, begin, end) : isNumber(text, begin, dot) && isNumber(text, dot + 1, end);
    }

    private static boolean isNumber(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return begin < end && end - begin <= 12;
    }
}
