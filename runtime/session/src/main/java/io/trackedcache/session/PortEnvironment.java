package io.trackedcache.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the environment says of ports. What is said wrongly is an error: nobody sets a port to get another one. */
record PortEnvironment(Function<String, @Nullable String> variables) {
    /** That of the first variable which says something, or else the default. */
    int portOf(NamedPort port) {
        String decisive = null;
        int decided = port.defaultPort();
        for (String variable : port.environment()) {
            String text = variables.apply(variable);
            if (text != null) {
                int said = parse(port, variable, text);
                if (decisive != null && said != decided) {
                    throw new IllegalArgumentException("the environment variables " + decisive + "=" + decided + " and "
                            + variable + "=" + said + " both set the port '" + port.name()
                            + "': unset one of them, or let them say the same");
                }
                decisive = variable;
                decided = said;
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
            throw bad(port, variable, text);
        }
        throw bad(port, variable, text);
    }

    private static IllegalArgumentException bad(NamedPort port, String variable, String text) {
        return new IllegalArgumentException("the environment variable " + variable + " is '" + text + "': "
                + PortNumber.EXPECTED + "; unset it for " + port.defaultPort() + ", the default of '" + port.name()
                + "'");
    }
}
