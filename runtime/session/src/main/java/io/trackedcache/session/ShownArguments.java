package io.trackedcache.session;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a command as other JVMs see them: an argument that is known to be {@linkplain HarmlessArgument
 * harmless} is shown as it is, any other option by its name alone. Guessing which arguments are secrets fails, because
 * each program has names and formats of its own.
 */
final class ShownArguments {
    /** Stands for a value, or for one or more arguments that are no options. */
    static final String HIDDEN = "…";

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_NAME = 101;
    private static final int MAX_XX_NAME = 60;

    /** Options of the JVM of one dash that have a value behind them. */
    private static final List<String> NAMES_OF_JVM =
            List.of("-Xlog", "-verbose", "-javaagent", "-agentlib", "-agentpath", "-ea", "-da");

    private ShownArguments() {}

    /** Returns the arguments as they are, except that long ones are cut. */
    static List<String> inFull(List<String> arguments) {
        List<String> shown = new ArrayList<>();
        for (String argument : arguments) {
            shown.add(argument.length() <= MAX_LENGTH ? argument : argument.substring(0, MAX_LENGTH) + HIDDEN);
        }
        return shown;
    }

    /** Returns the names of the options. One or more arguments in a row that are no options are one placeholder. */
    static List<String> byName(List<String> arguments) {
        List<String> shown = new ArrayList<>();
        for (String argument : arguments) {
            String next = byName(argument);
            if (!next.equals(HIDDEN)
                    || shown.isEmpty()
                    || !shown.get(shown.size() - 1).equals(HIDDEN)) {
                shown.add(next);
            }
        }
        return shown;
    }

    /**
     * An option of one dash may have its value directly behind one letter, as in {@code -pchangeit}, so only those of
     * the JVM are shown by more than this letter.
     */
    private static String byName(String argument) {
        if (HarmlessArgument.is(argument)) {
            return argument;
        }
        int name = endOfName(argument);
        if (isNamed(argument, name)) {
            return name == argument.length() ? argument : argument.substring(0, name + 1) + HIDDEN;
        }
        if (argument.length() >= 2 && argument.charAt(0) == '-' && Words.isLetter(argument.charAt(1))) {
            return argument.length() == 2 ? argument : argument.substring(0, 2) + HIDDEN;
        }
        return HIDDEN;
    }

    /** Returns the place of the sign between name and value, or the end. */
    private static int endOfName(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if (argument.charAt(i) == '=' || argument.charAt(i) == ':') {
                return i == "-XX".length() && argument.startsWith("-XX:") ? endOfXxName(argument) : i;
            }
        }
        return argument.length();
    }

    private static int endOfXxName(String argument) {
        int end = "-XX:".length();
        while (end < argument.length() && argument.charAt(end) != '=' && argument.charAt(end) != ':') {
            end++;
        }
        return end;
    }

    /** Whether what stands before the end is the name of an option. */
    private static boolean isNamed(String argument, int end) {
        if (argument.startsWith("--")) {
            return Words.isName(argument, 2, end, MAX_NAME);
        }
        if (argument.startsWith("-D")) {
            return end < argument.length() && argument.charAt(end) == '=' && Words.isName(argument, 2, end, MAX_NAME);
        }
        return argument.startsWith("-XX:")
                ? Words.isWord(argument, "-XX:".length(), end, MAX_XX_NAME)
                : NAMES_OF_JVM.contains(argument.substring(0, end));
    }
}
