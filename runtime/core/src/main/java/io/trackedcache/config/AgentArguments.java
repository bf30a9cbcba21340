package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;

/** The parser of agent arguments: the {@code key=value,key=value} after {@code -javaagent:trackedcache-agent.jar=}. */
final class AgentArguments {
    private AgentArguments() {}

    /**
     * Returns the pairs in their order. A part without {@code =} is a key with an empty value, unless it belongs to the
     * value before it.
     */
    static List<Stated> parse(String arguments) {
        List<Stated> stated = new ArrayList<>();
        for (String part : parts(arguments)) {
            if (!part.isBlank()) {
                add(part, stated);
            }
        }
        return stated;
    }

    private static void add(String part, List<Stated> stated) {
        Stated last = stated.isEmpty() ? null : stated.get(stated.size() - 1);
        CutValue known = last == null ? null : last.cut();
        CutValue cut = last == null ? null : CutValue.of(part, known == null ? last : known.before());
        if (cut == null) {
            stated.add(parsePair(part));
        } else if (known == null) {
            stated.add(Stated.cut(cut));
        } else {
            stated.set(stated.size() - 1, Stated.cut(known.and(part.strip())));
        }
    }

    /** Splits at commas, except at those inside the balanced parentheses or braces of a rule. */
    private static List<String> parts(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            depth = Math.max(0, depth + (c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0));
            if (c == ',' && depth == 0) {
                parts.add(arguments.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(arguments.substring(start));
        return depth == 0 ? parts : List.of(arguments.split(",", -1));
    }

    private static Stated parsePair(String part) {
        int equals = part.indexOf('=');
        return equals < 0
                ? new Stated(Origin.AGENT_ARGUMENT, part.strip(), "")
                : new Stated(
                        Origin.AGENT_ARGUMENT,
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
    }
}
