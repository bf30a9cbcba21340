package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule as a user has written it.
 *
 * @param text the rule
 * @param place where it is written, for messages: {@code of the setting include}, or a line of a file
 */
public record WrittenRule(String text, String place) {

    /** Returns rules that are written in one place. */
    public static List<WrittenRule> all(List<String> rules, String place) {
        List<WrittenRule> written = new ArrayList<>();
        for (String rule : rules) {
            written.add(new WrittenRule(rule, place));
        }
        return written;
    }

    /** Returns the rule and its place, for messages. */
    @Override
    public String toString() {
        return "the rule '" + text + "' " + place;
    }
}
