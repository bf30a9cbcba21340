package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declared type of the value that a future of a method completes with, as its generic signature has it. */
final class FutureContent {
    /** The ends of the names of such types: of the JDK, and of libraries whose futures are such types. */
    private static final List<String> FUTURES = List.of("Future", "Stage");

    private FutureContent() {}

    /** Returns the descriptor of the type; empty if the method returns no future, or its value has no known class. */
    static String of(@Nullable String signature) {
        int result = signature == null ? -1 : signature.indexOf(')') + 1;
        int start = signature == null ? -1 : signature.indexOf('<', result);
        if (signature == null || result <= 0 || start < 0 || !isFuture(signature.substring(result, start))) {
            return "";
        }
        return erased(signature, start + 1);
    }

    private static boolean isFuture(String type) {
        for (String ending : FUTURES) {
            if (type.startsWith("L") && type.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the descriptor of the class or the array that begins there, without type arguments. */
    private static String erased(String signature, int from) {
        int start = signature.charAt(from) == '+' ? from + 1 : from;
        int end = start;
        while (end < signature.length() && signature.charAt(end) == '[') {
            end++;
        }
        if (end >= signature.length() || (signature.charAt(end) != 'L' && end == start)) {
            return "";
        }
        if (signature.charAt(end) != 'L') {
            return signature.substring(start, end) + "I";
        }
        while (end < signature.length() && signature.charAt(end) != ';' && signature.charAt(end) != '<') {
            end++;
        }
        return signature.substring(start, end) + ";";
    }
}
