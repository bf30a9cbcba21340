package io.trackedcache.port;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first numbers of the declared ports. No two ports get the same number. */
final class PortAssignment {
    private final PortEnvironment environment;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<Integer, String> taken = new HashMap<>();

    private PortAssignment(PortEnvironment environment) {
        this.environment = environment;
    }

    static Map<String, Integer> of(List<NamedPort> declared, PortEnvironment environment) {
        PortAssignment assignment = new PortAssignment(environment);
        Map<NamedPort, PortEnvironment.Setting> addresses = new LinkedHashMap<>();
        for (NamedPort port : declared) {
            Optional<PortEnvironment.Setting> setting = environment.settingOf(port);
            // Keeps the order of the declaration.
            assignment.ports.put(port.name(), port.defaultPort());
            if (setting.isPresent() && setting.get().isAddress()) {
                addresses.put(port, setting.get());
            } else {
                assignment.take(
                        port, setting.map(PortEnvironment.Setting::number).orElse(port.defaultPort()));
            }
        }
        addresses.forEach(assignment::takeIfFree);
        return assignment.ports;
    }

    /** Services often have one port, such as 80, and different addresses: then the default is better than nothing. */
    private void takeIfFree(NamedPort port, PortEnvironment.Setting address) {
        String other = taken.get(address.number());
        if (other == null) {
            take(port, address.number());
        } else {
            environment
                    .warnings()
                    .accept("the port " + address.number() + " of the environment variable " + address.variable()
                            + " is that of '" + other + "' already: " + port.defaultPort() + ", the default of '"
                            + port.name() + "', is used; set the variable to another port");
            take(port, port.defaultPort());
        }
    }

    private void take(NamedPort port, int number) {
        String other = taken.putIfAbsent(number, port.name());
        if (other != null) {
            throw new IllegalArgumentException("the ports '" + other + "' and '" + port.name() + "' are both " + number
                    + ": expected a port of its own for each, by default or in the environment");
        }
        ports.put(port.name(), number);
    }
}
