package io.trackedcache.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of a command as other JVMs see them: an argument that is known to be harmless is shown as it is, any
 * other option by its name alone. Guessing which arguments are secrets fails, because each program has names and
 * formats of its own.
 */
final class ShownArguments {
    /** Stands for a value, or for one or more arguments that are no options. */
    static final String HIDDEN = "…";

    private static final int MAX_LENGTH = 1000;

    /**
     * The arguments that are shown with their values, because the values cannot be secrets:
     *
     * <ul>
     *   <li>JVM options for memory and modes, whose values are numbers, sizes, switches or fixed words. An option such
     *       as {@code -XX:OnError}, whose value is a command, is none of them.
     *   <li>Options that open modules, whose values are names of packages and modules.
     *   <li>Properties of the JDK for encoding, locale, time zone, parallelism, temporary files, and for the port of
     *       the JMX connector. Not all that begin with {@code java.}: {@code java.naming.security.credentials} is a
     *       password.
     *   <li>Options and properties that are {@code true} or {@code false}.
     * </ul>
     */
    private static final List<Pattern> HARMLESS = List.of(
            Pattern.compile("-X(m[snx]|ss)\\d{1,12}[kKmMgGtT]?"),
            Pattern.compile("-X(int|comp|mixed|batch|rs|future|noclassgc|check:jni|share:(auto|on|off|dump))"),
            Pattern.compile("-XX:([+-]\\w{1,60}|\\w{1,60}=\\d{1,12}(\\.\\d{1,12})?[kKmMgGtT]?)"),
            Pattern.compile("-(server|client|jar|cp|classpath|ea|esa|da|dsa|enableassertions|verbose)"),
            Pattern.compile("--(add-opens|add-exports|add-reads|add-modules)=[\\w./=,-]{1,200}"),
            Pattern.compile("-D((file|native|stdout|stderr|sun\\.jnu)\\.encoding"
                    + "|user\\.(timezone|language|country)"
                    + "|java\\.(awt\\.headless|io\\.tmpdir|net\\.preferIPv[46]\\w+)"
                    + "|java\\.util\\.concurrent\\.ForkJoinPool\\.common\\.parallelism"
                    + "|com\\.sun\\.management\\.jmxremote\\.(rmi\\.)?port)=.{1,200}"),
            Pattern.compile("(-D|--)[A-Za-z][\\w.-]{0,100}=(true|false)"));

    /**
     * An option with a name before its value. An option of one dash may have its value directly behind one letter, as
     * in {@code -pchangeit}, so only those of the JVM are shown by more than this letter.
     */
    private static final Pattern NAMED = Pattern.compile(
            "((--|-D(?=[^=:]+=))[A-Za-z][\\w.-]{0,100}|-(XX:\\w{1,60}|Xlog|verbose|javaagent|agentlib|agentpath|ea|da))"
                    + "([=:].*)?",
            Pattern.DOTALL);

    private static final Pattern LETTER = Pattern.compile("(-[A-Za-z])(.*)", Pattern.DOTALL);

    private ShownArguments() {}

    /** Returns the arguments as they are, except that long ones are cut. */
    static List<String> inFull(List<String> arguments) {
        return arguments.stream().map(ShownArguments::cut).toList();
    }

    private static String cut(String argument) {
        return argument.length() <= MAX_LENGTH ? argument : argument.substring(0, MAX_LENGTH) + HIDDEN;
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

    private static String byName(String argument) {
        if (HARMLESS.stream().anyMatch(harmless -> harmless.matcher(argument).matches())) {
            return argument;
        }
        Matcher named = NAMED.matcher(argument);
        if (named.matches()) {
            String rest = named.group(4);
            return named.group(1) + (rest == null ? "" : rest.charAt(0) + HIDDEN);
        }
        Matcher letter = LETTER.matcher(argument);
        if (letter.matches()) {
            return letter.group(1) + (letter.group(2).isEmpty() ? "" : HIDDEN);
        }
        return HIDDEN;
    }
}
