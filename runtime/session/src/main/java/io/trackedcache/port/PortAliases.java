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

    /**
     * Returns the five ports of a service that consists of an API, a front end, a router of web sockets, a language
     * model and a user interface for events.
     */
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
                .environment("WEBSOCKET_ROUTER_PORT", "WEBSOCKET_PORT")
                .port("llama_cpp", 8080)
                .alias("llama_port")
                .environment("LLAMA_CPP_PORT", "LLAMA_PORT")
                .port("event_ui", 8888)
                .alias("event_ui_port")
                .environment("EVENT_UI_PORT");
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
            int before = portOf(required);
            setTogether(Map.of(required, port));
            return before;
        }
    }

    /**
     * Changes several ports in one step, so that names can swap their ports. Sets all of them or none.
     *
     * @param newPorts by name or old name; names that are missing keep their ports
     * @throws IllegalArgumentException if a name is unknown, a number is no valid port, a port is given twice with
     *     different numbers, or two names would have the same port
     */
    public void setAll(Map<String, Integer> newPorts) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        newPorts.forEach((name, port) -> {
            String required = names.require(name);
            Integer other = changes.put(required, PortNumber.require("the port of '" + name + "'", port));
            if (other != null && !other.equals(port)) {
                throw new IllegalArgumentException("the port '" + required + "' is set to " + other + " and to " + port
                        + " by its names: expected one of them");
            }
        });
        setTogether(changes);
    }

    private void setTogether(Map<String, Integer> changes) {
        synchronized (ports) {
            Map<String, Integer> after = new LinkedHashMap<>(ports);
            after.putAll(changes);
            changes.forEach((name, port) -> requireUnused(after, name, port));
            ports.putAll(changes);
        }
    }

    private static void requireUnused(Map<String, Integer> after, String name, int port) {
        after.forEach((other, taken) -> {
            if (taken == port && !other.equals(name)) {
                throw new IllegalArgumentException("the port " + port + " of '" + name + "' is that of '" + other
                        + "' already: choose another one, or swap both with setAll");
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

    /**
     * Returns a live view of the ports by their names. Its {@code put} sets a port, its {@code putAll} several in one
     * step.
     */
    public Map<String, Integer> asMap() {
        return new PortView(this, names.names(), names::requireName);
    }

    /**
     * Returns a live view of the ports by their old names. Its {@code put} sets a port, its {@code putAll} several in
     * one step.
     */
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
