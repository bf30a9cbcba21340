package io.trackedcache.port;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that set ports. A variable that is no port is an error and never the default: a user who
 * sets a port does not want another one.
 */
record PortEnvironment(Function<String, @Nullable String> variables) {
    /** Returns the port that the variables set, or else the default. */
    int portOf(NamedPort port) {
        String decisive = null;
        int decided = port.defaultPort();
        for (String variable : port.environment()) {
            String text = variables.apply(variable);
            if (text != null) {
                int number = parse(port, variable, text);
                if (decisive != null && number != decided) {
                    throw new IllegalArgumentException("the environment variables " + decisive + "=" + decided + " and "
                            + variable + "=" + number + " both set the port '" + port.name()
                            + "': unset one of them, or set both to the same port");
                }
                decisive = variable;
                decided = number;
            }
        }
        return decided;
    }

    private static int parse(NamedPort port, String variable, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (PortNumber.isPort(number)) {
                return number;
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
