package io.trackedcache.port;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builder of {@link PortAliases}: {@code alias} and {@code environment} belong to the {@code port} before them. */
public final class PortAliasesBuilder {
    private final Deque<NamedPort> declared = new ArrayDeque<>();

    PortAliasesBuilder() {}

    /** Declares a port, with the number that it has unless the environment sets another one. */
    public PortAliasesBuilder port(String name, int defaultPort) {
        PortNumber.require("the default of '" + name + "'", defaultPort);
        declared.addLast(new NamedPort(name, defaultPort, List.of(), List.of()));
        return this;
    }

    /** Adds an old name to the port that was declared last. */
    public PortAliasesBuilder alias(String oldName) {
        NamedPort current = current("alias");
        declared.addLast(current.alias(oldName));
        return this;
    }

    /** Adds environment variables that may set the port that was declared last. */
    public PortAliasesBuilder environment(String... variables) {
        NamedPort current = current("environment");
        declared.addLast(current.environment(List.of(variables)));
        return this;
    }

    private NamedPort current(String what) {
        NamedPort current = declared.pollLast();
        if (current == null) {
            throw new IllegalStateException(what + " is called before port: expected port(name, default) first");
        }
        return current;
    }

    /**
     * Builds the ports with the environment of this JVM.
     *
     * @throws IllegalArgumentException if a name is declared twice, a variable is no port, two variables of one port
     *     differ, or two names get the same port
     */
    public PortAliases build() {
        return build(System::getenv);
    }

    /**
     * Builds the ports with the given environment.
     *
     * @param environment the value of a variable by its name; null if it is not set
     */
    public PortAliases build(Function<String, @Nullable String> environment) {
        PortNames names = new PortNames(List.copyOf(declared));
        PortEnvironment variables = new PortEnvironment(environment);
        Map<String, Integer> ports = new LinkedHashMap<>();
        Map<Integer, String> taken = new HashMap<>();
        for (NamedPort port : declared) {
            int number = variables.portOf(port);
            String other = taken.putIfAbsent(number, port.name());
            if (other != null) {
                throw new IllegalArgumentException("the ports '" + other + "' and '" + port.name() + "' are both "
                        + number + ": expected a port of its own for each, by default or in the environment");
            }
            ports.put(port.name(), number);
        }
        return new PortAliases(names, ports, new PortSearch());
    }
}
