package io.trackedcache.port;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A live map of the ports by one kind of name. It holds no numbers of its own. */
final class PortView extends AbstractMap<String, Integer> {
    private final PortAliases ports;
    private final List<String> names;
    private final UnaryOperator<String> required;

    PortView(PortAliases ports, List<String> names, UnaryOperator<String> required) {
        this.ports = ports;
        this.names = names;
        this.required = required;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && names.contains(name);
    }

    @Override
    public @Nullable Integer get(@Nullable Object key) {
        return key instanceof String name && names.contains(name) ? ports.get(name) : null;
    }

    @Override
    public Integer put(String name, @Nullable Integer port) {
        return ports.set(required.apply(name), PortNumber.require("the port of '" + name + "'", port));
    }

    @Override
    public void putAll(Map<? extends String, ? extends Integer> newPorts) {
        Map<String, Integer> copy = new LinkedHashMap<>();
        newPorts.forEach((name, port) -> copy.put(required.apply(name), port));
        ports.setAll(copy);
    }

    @Override
    public Integer remove(@Nullable Object key) {
        throw fixed();
    }

    @Override
    public void clear() {
        throw fixed();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException(
                "names of ports cannot be added or removed: set a port, or declare other names with PortAliases.builder()");
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, Integer>> {
        @Override
        public int size() {
            return names.size();
        }

        @Override
        public Iterator<Entry<String, Integer>> iterator() {
            return new EntryIterator(names.iterator());
        }
    }

    private final class EntryIterator implements Iterator<Map.Entry<String, Integer>> {
        private final Iterator<String> rest;

        EntryIterator(Iterator<String> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            return rest.hasNext();
        }

        @Override
        public Entry<String, Integer> next() {
            return new PortEntry(rest.next());
        }

        @Override
        public void remove() {
            throw fixed();
        }
    }

    /** An entry that reads the port anew at each call. */
    private final class PortEntry implements Map.Entry<String, Integer> {
        private final String name;

        PortEntry(String name) {
            this.name = name;
        }

        @Override
        public String getKey() {
            return name;
        }

        @Override
        public Integer getValue() {
            return ports.get(name);
        }

        @Override
        public Integer setValue(@Nullable Integer port) {
            return put(name, port);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Map.Entry<?, ?> entry
                    && name.equals(entry.getKey())
                    && getValue().equals(entry.getValue());
        }

        @Override
        public int hashCode() {
            return name.hashCode() ^ getValue().hashCode();
        }

        @Override
        public String toString() {
            return name + "=" + getValue();
        }
    }
}
