package io.trackedcache.port;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
     * <p>A variable may hold an address with a port, as Kubernetes sets it for each service:
     * {@code tcp://10.43.7.11:80} is the port 80, unless another variable has a number. An empty variable, and an
     * address without a port or with that of another name, logs a warning, and the default is used.
     *
     * @throws IllegalArgumentException if a name is declared twice, a variable is neither a port nor an address, two
     *     variables of one port have different numbers, or two names get the same port
     */
    public PortAliases build() {
        return build(System::getenv);
    }

    /**
     * Builds the ports with the given environment, in the same way as {@link #build()}.
     *
     * @param environment the value of a variable by its name; null if it is not set
     */
    public PortAliases build(Function<String, @Nullable String> environment) {
        return build(environment, warning -> Log.LOGGER.warn("{}", warning));
    }

    PortAliases build(Function<String, @Nullable String> environment, Consumer<String> warnings) {
        List<NamedPort> ports = List.copyOf(declared);
        PortNames names = new PortNames(ports);
        return new PortAliases(
                names, PortAssignment.of(ports, new PortEnvironment(environment, warnings)), new PortSearch());
    }

    /** Holder of the logger, which is loaded with the first warning. */
    private static final class Log {
        static final Logger LOGGER = LoggerFactory.getLogger("trackedcache");
    }
}
