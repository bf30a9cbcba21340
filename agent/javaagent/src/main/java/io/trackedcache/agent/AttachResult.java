package io.trackedcache.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a JVM that the agent was attached to. The agent leaves it there as a system property, which the
 * attaching program reads.
 *
 * @param isStarted whether the agent has started
 * @param messages what the agent has printed
 */
record AttachResult(boolean isStarted, List<String> messages) {
    /** Also in {@link Premain}, which must not load this class on an old JVM. */
    static final String PROPERTY = "io.trackedcache.agent.attached";

    static final String STARTED = "started";
    static final String NOT_STARTED = "not started";

    AttachResult {
        messages = List.copyOf(messages);
    }

    /**
     * Reads the property: a line that differs from attempt to attempt, a line with the result, and the messages.
     *
     * @param before the property before the attempt
     * @return null if the attempt has left no result
     */
    static @Nullable AttachResult of(@Nullable String before, @Nullable String after) {
        if (after == null || after.equals(before)) {
            return null;
        }
        List<String> lines = after.lines().toList();
        return lines.size() < 2 ? null : new AttachResult(lines.get(1).equals(STARTED), lines.subList(2, lines.size()));
    }

    String toText(long attempt) {
        return attempt + "\n" + (isStarted ? STARTED : NOT_STARTED) + "\n" + String.join("\n", messages);
    }
}
