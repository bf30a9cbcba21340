package io.trackedcache.session;

import java.util.List;

/**
 * The arguments that are shown with their values, because the values cannot be secrets:
 *
 * <ul>
 *   <li>JVM options for memory and modes, whose values are numbers, sizes, switches or fixed words. An option such as
 *       {@code -XX:OnError}, whose value is a command, is none of them.
 *   <li>Options that open modules, whose values are names of packages and modules.
 *   <li>Properties of the JDK for encoding, locale, time zone, parallelism, temporary files, and for the port of the
 *       JMX connector. Not all that begin with {@code java.}: {@code java.naming.security.credentials} is a password.
 *   <li>Options and properties that are {@code true} or {@code false}.
 * </ul>
 */
final class HarmlessArgument {
    private static final int MAX_VALUE = 200;
    private static final int MAX_NAME = 101;
    private static final int MAX_XX_NAME = 60;

    private static final List<String> FIXED = List.of(
            "-Xint",
            "-Xcomp",
            "-Xmixed",
            "-Xbatch",
            "-Xrs",
            "-Xfuture",
            "-Xnoclassgc",
            "-Xcheck:jni",
            "-Xshare:auto",
            "-Xshare:on",
            "-Xshare:off",
            "-Xshare:dump",
            "-server",
            "-client",
            "-jar",
            "-cp",
            "-classpath",
            "-ea",
            "-esa",
            "-da",
            "-dsa",
            "-enableassertions",
            "-verbose");

    private static final List<String> SIZES = List.of("-Xms", "-Xmn", "-Xmx", "-Xss");

    private static final List<String> OF_MODULES =
            List.of("--add-opens", "--add-exports", "--add-reads", "--add-modules");

    private static final List<String> PROPERTIES = List.of(
            "-Dfile.encoding",
            "-Dnative.encoding",
            "-Dstdout.encoding",
            "-Dstderr.encoding",
            "-Dsun.jnu.encoding",
            "-Duser.timezone",
            "-Duser.language",
            "-Duser.country",
            "-Djava.awt.headless",
            "-Djava.io.tmpdir",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism",
            "-Dcom.sun.management.jmxremote.port",
            "-Dcom.sun.management.jmxremote.rmi.port");

    private static final String PREFERS_IP = "-Djava.net.preferIPv";

    private HarmlessArgument() {}

    static boolean is(String argument) {
        if (argument.isEmpty() || argument.charAt(0) != '-') {
            return false;
        }
        if (argument.startsWith("-XX:")) {
            return isOfHotSpot(argument, "-XX:".length());
        }
        int equals = argument.indexOf('=');
        return equals < 0 ? FIXED.contains(argument) || isSize(argument) : isAssignment(argument, equals);
    }

    private static boolean isSize(String argument) {
        return argument.length() > 4 && SIZES.contains(argument.substring(0, 4)) && Words.isSize(argument, 4, false);
    }

    /** Whether the argument is a switch, or an option whose value is a number. */
    private static boolean isOfHotSpot(String argument, int begin) {
        if (argument.startsWith("+", begin) || argument.startsWith("-", begin)) {
            return Words.isWord(argument, begin + 1, argument.length(), MAX_XX_NAME);
        }
        int equals = argument.indexOf('=');
        return equals >= 0
                && Words.isWord(argument, begin, equals, MAX_XX_NAME)
                && Words.isSize(argument, equals + 1, true);
    }

    private static boolean isAssignment(String argument, int equals) {
        String name = argument.substring(0, equals);
        if (isTrueOrFalse(argument, equals + 1) && (name.startsWith("-D") || name.startsWith("--"))) {
            return Words.isName(argument, 2, equals, MAX_NAME) || isHarmless(argument, name, equals + 1);
        }
        return isHarmless(argument, name, equals + 1);
    }

    private static boolean isTrueOrFalse(String argument, int begin) {
        int length = argument.length() - begin;
        return (length == 4 && argument.startsWith("true", begin))
                || (length == 5 && argument.startsWith("false", begin));
    }

    private static boolean isHarmless(String argument, String name, int value) {
        if (OF_MODULES.contains(name)) {
            return Words.consistsOf(argument, value, argument.length(), MAX_VALUE, "./=,-");
        }
        return (PROPERTIES.contains(name) || prefersIp(name)) && isOneLine(argument, value);
    }

    /** Whether the name is {@code java.net.preferIPv4Stack} or a similar one. */
    private static boolean prefersIp(String name) {
        int version = PREFERS_IP.length();
        return name.startsWith(PREFERS_IP)
                && (name.startsWith("4", version) || name.startsWith("6", version))
                && Words.isWord(name, version + 1, name.length(), Integer.MAX_VALUE);
    }

    private static boolean isOneLine(String argument, int begin) {
        for (int i = begin; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        int length = argument.codePointCount(begin, argument.length());
        return length >= 1 && length <= MAX_VALUE;
    }
}
