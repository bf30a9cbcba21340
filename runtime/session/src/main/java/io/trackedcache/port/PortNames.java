package io.trackedcache.port;

import io.trackedcache.config.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the ports and their old names. No name is declared twice. */
final class PortNames {
    private final Map<String, NamedPort> byName = new LinkedHashMap<>();
    private final Map<String, NamedPort> byAlias = new LinkedHashMap<>();

    PortNames(List<NamedPort> ports) {
        for (NamedPort port : ports) {
            add(byName, port.name(), port);
        }
        for (NamedPort port : ports) {
            port.aliases().forEach(alias -> add(byAlias, alias, port));
        }
    }

    private void add(Map<String, NamedPort> names, String name, NamedPort port) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a name of the port '" + port.name() + "' is blank: expected a text such as 'main_api'");
        }
        NamedPort taken = byName.containsKey(name) ? byName.get(name) : byAlias.get(name);
        if (taken != null) {
            throw new IllegalArgumentException("the name '" + name + "' is declared for the port '" + port.name()
                    + "' and for the port '" + taken.name() + "': expected each name once");
        }
        names.put(name, port);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<String> aliases() {
        return List.copyOf(byAlias.keySet());
    }

    /** Returns the name that a name or an old name refers to. */
    String require(String name) {
        NamedPort aliased = byAlias.get(name);
        return aliased != null ? aliased.name() : requireName(name);
    }

    /** Returns the name, unless it is unknown or an old name. */
    String requireName(String name) {
        if (!byName.containsKey(name)) {
            throw unknown(name, byAlias.containsKey(name) ? names() : all());
        }
        return name;
    }

    /** Returns the old name, unless it is unknown or a name. */
    String requireAlias(String alias) {
        if (!byAlias.containsKey(alias)) {
            throw unknown(alias, aliases());
        }
        return alias;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(names());
        all.addAll(aliases());
        return all;
    }

    private static IllegalArgumentException unknown(@Nullable String name, List<String> valid) {
        if (name == null) {
            return new IllegalArgumentException("the name of a port is null: valid are " + String.join(", ", valid));
        }
        return new IllegalArgumentException("unknown port '" + name + "' here: "
                + NearestName.to(name, valid)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("valid are " + String.join(", ", valid)));
    }
}
