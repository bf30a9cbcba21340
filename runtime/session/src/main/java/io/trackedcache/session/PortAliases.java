package io.trackedcache.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ports with names, and with old names that stay valid: both are views of the same numbers, so what is set by one is
 * seen by the other.
 *
 * <p>The names are fixed when it is built, the numbers may change at any time, from any thread. No two names ever have
 * the same port: two servers could not both listen there.
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

    public static PortAliasesBuilder builder() {
        return new PortAliasesBuilder();
    }

    /** The three ports of a service that is made of an API, a front end and a router of web sockets. */
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
     * The port of that name.
     *
     * @param name a name or an old name
     * @throws IllegalArgumentException for any other
     */
    public int get(String name) {
        return portOf(names.require(name));
    }

    /**
     * Changes the port of that name, for both names at once.
     *
     * @return the one that it was before
     * @throws IllegalArgumentException for an unknown name, a number that no port has, or the port of another name
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
     * The first port from that of this name on which somebody could listen now, on the loopback interface, and which is
     * of no other name. Changes nothing.
     *
     * @throws IllegalStateException when there is none up to the last one
     */
    public int nextFree(String name) {
        String required = names.require(name);
        return search.firstFree(required, portOf(required), portsOfOthers(required));
    }

    /** Sets the port of this name to {@link #nextFree}; what somebody else sets meanwhile is looked at again. */
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

    /** The ports by their names. A view: {@code put} sets, and what is set anywhere is seen. */
    public Map<String, Integer> asMap() {
        return new PortView(this, names.names(), names::requireName);
    }

    /** The ports by their old names. A view, as {@link #asMap} is. */
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
