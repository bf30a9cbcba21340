package io.trackedcache.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@link ShownArguments} shows of one argument, as regular expressions: readable, but expensive to load. */
final class ArgumentPatterns {
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

    private static final Pattern NAMED = Pattern.compile(
            "((--|-D(?=[^=:]+=))[A-Za-z][\\w.-]{0,100}|-(XX:\\w{1,60}|Xlog|verbose|javaagent|agentlib|agentpath|ea|da))"
                    + "([=:].*)?",
            Pattern.DOTALL);

    private static final Pattern LETTER = Pattern.compile("(-[A-Za-z])(.*)", Pattern.DOTALL);

    private ArgumentPatterns() {}

    static String shown(String argument) {
        if (HARMLESS.stream().anyMatch(harmless -> harmless.matcher(argument).matches())) {
            return argument;
        }
        Matcher named = NAMED.matcher(argument);
        if (named.matches()) {
            String rest = named.group(4);
            return named.group(1) + (rest == null ? "" : rest.charAt(0) + ShownArguments.HIDDEN);
        }
        Matcher letter = LETTER.matcher(argument);
        if (letter.matches()) {
            return letter.group(1) + (letter.group(2).isEmpty() ? "" : ShownArguments.HIDDEN);
        }
        return ShownArguments.HIDDEN;
    }
}
