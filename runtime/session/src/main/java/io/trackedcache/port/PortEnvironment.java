package io.trackedcache.port;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that set ports.
 *
 * <p>A text that a user has mistyped is an error and never the default: a user who sets a port does not want another
 * one. Two kinds of values are no mistakes of a user: a deployment that leaves a variable empty, and Kubernetes, which
 * sets {@code FRONTEND_PORT=tcp://10.43.7.11:80} in every container if there is a service named {@code frontend}.
 *
 * @param warnings receives a warning for each variable that is ignored
 */
record PortEnvironment(Function<String, @Nullable String> variables, Consumer<String> warnings) {
    private static final Pattern ADDRESS = Pattern.compile("\\w+://.*?(?::(\\d{1,9}))?/?");

    /**
     * A variable that sets a port.
     *
     * @param isAddress whether the number is that of a service's address, which gives way to other settings
     */
    record Setting(String variable, int number, boolean isAddress) {}

    /** Returns the variable that sets the port, if there is one. A number is preferred to an address. */
    Optional<Setting> settingOf(NamedPort port) {
        Setting decisive = null;
        for (String variable : port.environment()) {
            Setting next = parse(port, variable, variables.apply(variable));
            if (next != null) {
                decisive = decisive == null ? next : preferred(port, decisive, next);
            }
        }
        return Optional.ofNullable(decisive);
    }

    private static Setting preferred(NamedPort port, Setting first, Setting second) {
        if (first.isAddress() || second.isAddress()) {
            return first.isAddress() && !second.isAddress() ? second : first;
        }
        if (first.number() != second.number()) {
            throw new IllegalArgumentException("the environment variables " + first.variable() + "=" + first.number()
                    + " and " + second.variable() + "=" + second.number() + " both set the port '" + port.name()
                    + "': unset one of them, or set both to the same port");
        }
        return first;
    }

    private @Nullable Setting parse(NamedPort port, String variable, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher address = ADDRESS.matcher(text.strip());
        boolean isAddress = address.matches();
        String number = isAddress ? address.group(1) : text.strip();
        if (number == null || number.isEmpty()) {
            warnings.accept("the environment variable " + variable + " is '" + text + "', which has no port: "
                    + port.defaultPort() + ", the default of '" + port.name() + "', is used; unset it or set a port");
            return null;
        }
        return new Setting(variable, number(port, variable, text, number), isAddress);
    }

    private static int number(NamedPort port, String variable, String text, String number) {
        try {
            int parsed = Integer.parseInt(number);
            if (PortNumber.isPort(parsed)) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            throw invalid(port, variable, text);
        }
        throw invalid(port, variable, text);
    }

    private static IllegalArgumentException invalid(NamedPort port, String variable, String text) {
        return new IllegalArgumentException("the environment variable " + variable + " is '" + text + "': "
                + PortNumber.EXPECTED + "; unset it for " + port.defaultPort() + ", the default of '" + port.name()
                + "'");
    }
}
