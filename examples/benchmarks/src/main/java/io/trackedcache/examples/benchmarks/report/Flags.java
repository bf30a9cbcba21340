package io.trackedcache.examples.benchmarks.report;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The parsed command line: switches such as {@code --quick}, and flags with a value. */
public final class Flags {
    private final Map<String, String> values = new HashMap<>();

    /** Parses the arguments. Rejects unknown ones with a message that lists the known ones. */
    public Flags(List<String> arguments, List<String> switches, List<String> flags) {
        Queue<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.remove();
            if (switches.contains(name)) {
                values.put(name, "");
            } else if (flags.contains(name) && !rest.isEmpty()) {
                values.put(name, rest.remove());
            } else {
                throw new IllegalArgumentException("'" + name + "' is unknown or has no value; expected " + switches
                        + " or, with a value, " + flags);
            }
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Returns the value of a flag as a whole number, 0 or more. */
    public int number(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " takes a whole number, but was given '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
