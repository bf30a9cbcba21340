package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;

/** Takes {@code key=value,key=value} apart: what follows {@code -javaagent:trackedcache-agent.jar=}. */
final class AgentArguments {
    private AgentArguments() {}

    /** The pairs in their order. A part without {@code =} is a key without a value. */
    static List<Stated> parse(String arguments) {
        List<Stated> stated = new ArrayList<>();
        for (String part : parts(arguments)) {
            if (!part.isBlank()) {
                stated.add(parsePair(part));
            }
        }
        return stated;
    }

    /** A comma between parentheses or braces, as rules have them, separates nothing, if these come in pairs. */
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
