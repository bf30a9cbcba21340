package io.trackedcache.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of a command without anything that looks like a secret. The value of the first name that suggests a
 * secret is removed together with the rest of the argument, because the end of the secret is unknown. Tokens that are
 * recognized without a name are cut in the same way. Hiding too much is preferred to hiding too little.
 */
final class RedactedArguments {
    private static final String REDACTED = "***";
    private static final int MAX_LENGTH = 1000;

    /** A name before a value, anywhere in an argument: in a setting, an address or a JSON text. */
    private static final Pattern NAME = Pattern.compile("([\\w.-]{1,60})[\"']?\\s{0,3}[=:]");

    /** The beginnings of well-known kinds of tokens, which are recognized without a name. */
    private static final Pattern TOKEN =
            Pattern.compile("(^|[^A-Za-z0-9])(eyJ|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|sk-|-----BEGIN )");

    /** Options whose values are names of files, packages or modules. */
    private static final Set<String> PATHS = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--add-opens",
            "--add-exports",
            "--add-modules",
            "--add-reads",
            "--upgrade-module-path",
            "-jar",
            "-m",
            "--module");

    private static final Set<String> USERS = Set.of("-u", "--user", "--userpass", "--login");
    private static final Set<String> HARMLESS = Set.of("true", "false", "yes", "no", "on", "off");

    private RedactedArguments() {}

    /** Redacts arguments whose boundaries are known. */
    static List<String> of(List<String> arguments) {
        return redacted(arguments, false);
    }

    /** Redacts a command that was split at each space: a secret with spaces may extend up to the next option. */
    static List<String> ofWords(List<String> words) {
        return redacted(words, true);
    }

    private static List<String> redacted(List<String> arguments, boolean areWords) {
        List<String> redacted = new ArrayList<>(arguments.size());
        String option = "";
        boolean hidesNext = false;
        for (String argument : arguments) {
            boolean isOption = argument.startsWith("--") || (areWords && argument.startsWith("-"));
            redacted.add(hidesNext && !isOption ? REDACTED : of(option, argument));
            // Words are hidden up to the next option: they may all belong to one secret.
            hidesNext = hidesNext(argument, areWords) || (hidesNext && areWords && !isOption);
            option = argument;
        }
        return redacted;
    }

    /** Whether the next argument is the option's secret or, after splitting at spaces, the rest of it. */
    private static boolean hidesNext(String option, boolean areWords) {
        int end = option.indexOf('=');
        boolean hasValue = end >= 0 && end < option.length() - 1;
        return (option.startsWith("-") || option.startsWith("/"))
                && (!hasValue || areWords)
                && SecretNames.contains(end < 0 ? option : option.substring(0, end));
    }

    private static String of(String option, String argument) {
        if (PATHS.contains(option)) {
            return cut(argument);
        }
        return USERS.contains(option) && argument.indexOf(':') >= 0 ? REDACTED : of(argument);
    }

    private static String of(String argument) {
        if (isPath(argument)) {
            return cut(argument);
        }
        return withoutUsers(withoutTokens(withoutNamed(cut(argument))));
    }

    private static String withoutTokens(String argument) {
        Matcher token = TOKEN.matcher(argument);
        return token.find() ? argument.substring(0, token.end(1)) + REDACTED : argument;
    }

    /** {@code --add-opens=java.base/javax.security.auth=ALL-UNNAMED}, {@code -Djava.class.path=...}. */
    private static boolean isPath(String argument) {
        int end = argument.indexOf('=');
        String name = end < 0 ? argument : argument.substring(0, end);
        return PATHS.contains(name) || name.endsWith(".path");
    }

    private static String withoutNamed(String argument) {
        Matcher name = NAME.matcher(argument);
        while (name.find()) {
            if (SecretNames.contains(name.group(1)) && !isHarmless(argument.substring(name.end()))) {
                return argument.substring(0, name.end()) + REDACTED;
            }
        }
        return argument;
    }

    private static boolean isHarmless(String value) {
        return value.isEmpty() || HARMLESS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@code postgresql://user:password@host}, {@code jdbc:oracle:thin:user/password@host}. */
    private static String withoutUsers(String argument) {
        int at = argument.lastIndexOf('@');
        int scheme = argument.indexOf("://");
        if (scheme >= 0 && at > scheme) {
            return argument.substring(0, scheme + 3) + REDACTED + argument.substring(at);
        }
        int thin = argument.indexOf("jdbc:oracle:");
        int user = thin < 0 ? -1 : argument.indexOf(':', thin + "jdbc:oracle:".length());
        return user >= 0 && at > user + 1
                ? argument.substring(0, user + 1) + REDACTED + argument.substring(at)
                : argument;
    }

    private static String cut(String argument) {
        return argument.length() <= MAX_LENGTH ? argument : argument.substring(0, MAX_LENGTH) + "...";
    }
}
