package io.trackedcache.examples.benchmarks.report;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** What was said on the command line: switches such as {@code --quick}, and flags with a value. */
public final class Flags {
    private final Map<String, String> said = new HashMap<>();

    /** Refuses what is neither a switch nor a flag, naming what would have been. */
    public Flags(List<String> arguments, List<String> switches, List<String> flags) {
        Queue<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.remove();
            if (switches.contains(name)) {
                said.put(name, "");
            } else if (flags.contains(name) && !rest.isEmpty()) {
                said.put(name, rest.remove());
            } else {
                throw new IllegalArgumentException("'" + name + "' is unknown or has no value; expected " + switches
                        + " or, with a value, " + flags);
            }
        }
    }

    public boolean has(String name) {
        return said.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return said.getOrDefault(name, otherwise);
    }

    /** A whole number, 0 or more. */
    public int number(String name, int otherwise) {
        String text = said.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " takes a whole number, but was given '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
