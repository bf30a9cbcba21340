package io.trackedcache.port;

import java.util.List;
import java.util.stream.Stream;

/**
 * The declaration of a port.
 *
 * @param aliases its old names
 * @param environment the environment variables that may set it
 */
record NamedPort(String name, int defaultPort, List<String> aliases, List<String> environment) {
    NamedPort {
        aliases = List.copyOf(aliases);
        environment = List.copyOf(environment);
    }

    NamedPort alias(String alias) {
        return new NamedPort(name, defaultPort, with(aliases, List.of(alias)), environment);
    }

    NamedPort environment(List<String> variables) {
        return new NamedPort(name, defaultPort, aliases, with(environment, variables));
    }

    private static List<String> with(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }
}
