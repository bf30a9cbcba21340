package io.trackedcache.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ports with names, and with old names that stay valid. A name and its old names share one number, so a port that is
 * set by one name is seen by the others.
 *
 * <p>The names are fixed when the object is built. The numbers may change at any time, from any thread. No two names
 * ever have the same port, because two servers could not both listen there.
 */
public final class PortAliases {
    private final PortNames names;
    private final PortSearch search;

    /** By name; guarded by itself. */
    private final Map<String, Integer> ports;

    PortAliases(PortNames names, Map<String, Integer> ports, PortSearch search) {
        this.names = names;
        this.ports = new LinkedHashMap<>(ports);
        this.search = search;
    }

    /** Returns a builder without ports. */
    public static PortAliasesBuilder builder() {
        return new PortAliasesBuilder();
    }

    /** Returns the three ports of a service that consists of an API, a front end and a router of web sockets. */
    public static PortAliases standard() {
        return standardBuilder().build();
    }

    static PortAliasesBuilder standardBuilder() {
        return builder()
                .port("main_api", 8010)
                .alias("backend_port")
                .environment("MAIN_API_PORT", "BACKEND_PORT")
                .port("frontend", 3000)
                .alias("frontend_port")
                .environment("FRONTEND_PORT")
                .port("websocket_router", 8001)
                .alias("websocket_port")
                .environment("WEBSOCKET_ROUTER_PORT", "WEBSOCKET_PORT");
    }

    /**
     * Returns the port of a name.
     *
     * @param name a name or an old name
     * @throws IllegalArgumentException if the name is unknown
     */
    public int get(String name) {
        return portOf(names.require(name));
    }

    /**
     * Changes the port of a name, for its old names as well.
     *
     * @return the previous port
     * @throws IllegalArgumentException if the name is unknown, the number is no valid port, or another name has it
     */
    public int set(String name, int port) {
        String required = names.require(name);
        PortNumber.require("the port of '" + name + "'", port);
        synchronized (ports) {
            requireUnused(required, port);
            return Objects.requireNonNull(ports.put(required, port));
        }
    }

    private void requireUnused(String name, int port) {
        ports.forEach((other, taken) -> {
            if (taken == port && !other.equals(name)) {
                throw new IllegalArgumentException("the port " + port + " of '" + name + "' is that of '" + other
                        + "' already: choose another one");
            }
        });
    }

    /**
     * Returns the first port, from the port of this name upwards, that is free on the loopback interface and belongs to
     * no other name. Changes nothing.
     *
     * @throws IllegalStateException if no port up to 65535 is free
     */
    public int nextFree(String name) {
        String required = names.require(name);
        return search.firstFree(required, portOf(required), portsOfOthers(required));
    }

    /**
     * Sets the port of this name to {@link #nextFree}, and searches again if another thread has set a port meanwhile.
     */
    public int moveToNextFree(String name) {
        String required = names.require(name);
        while (true) {
            int before = portOf(required);
            int free = search.firstFree(required, before, portsOfOthers(required));
            synchronized (ports) {
                if (portOf(required) == before && !portsOfOthers(required).contains(free)) {
                    ports.put(required, free);
                    return free;
                }
            }
        }
    }

    private int portOf(String name) {
        synchronized (ports) {
            return Objects.requireNonNull(ports.get(name));
        }
    }

    private List<Integer> portsOfOthers(String name) {
        synchronized (ports) {
            return ports.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** Returns a live view of the ports by their names. Its {@code put} sets a port. */
    public Map<String, Integer> asMap() {
        return new PortView(this, names.names(), names::requireName);
    }

    /** Returns a live view of the ports by their old names. Its {@code put} sets a port. */
    public Map<String, Integer> aliases() {
        return new PortView(this, names.aliases(), names::requireAlias);
    }

    @Override
    public String toString() {
        synchronized (ports) {
            return ports.toString();
        }
    }
}
