package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;

/** Takes {@code key=value,key=value} apart: what follows {@code -javaagent:trackedcache-agent.jar=}. */
final class AgentArguments {
    private AgentArguments() {}

    /** The pairs in their order. A part without {@code =} is a key without a value. */
    static List<Stated> parse(String arguments) {
        List<Stated> stated = new ArrayList<>();
        for (String part : arguments.split(",", -1)) {
            if (!part.isBlank()) {
                stated.add(parsePair(part));
            }
        }
        return stated;
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
