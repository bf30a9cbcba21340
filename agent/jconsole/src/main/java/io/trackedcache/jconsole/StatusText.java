package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.AgentReading;
import io.trackedcache.jconsole.reading.Reading;
import io.trackedcache.jconsole.reading.Tracking;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the status line says of a reading. */
final class StatusText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private StatusText() {}

    static String of(Reading reading, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        if (reading.isRead()) {
            AgentReading agent = reading.agent();
            parts.add(agent.version().isEmpty() ? "Agent of unknown version" : "Agent " + agent.version());
            parts.add(tracking(agent.tracking()));
            parts.add(caches(reading.caches().size()));
            parts.add("read at " + TIME.format(reading.at().atZone(zone)));
            if (!agent.lacks().isEmpty()) {
                parts.add("an older agent: it does not have " + String.join(", ", agent.lacks()));
            }
        } else {
            parts.add(reading.condition().sentence());
            if (!reading.detail().isEmpty()) {
                parts.add(reading.detail());
            }
        }
        return String.join("  ·  ", parts);
    }

    private static String tracking(Tracking tracking) {
        return switch (tracking) {
            case ON -> "tracking on";
            case OFF -> "tracking OFF: nothing is counted";
            case UNKNOWN -> "tracking unknown";
        };
    }

    private static String caches(int count) {
        return switch (count) {
            case 0 -> "no cache has been used yet";
            case 1 -> "1 cache";
            default -> Figure.grouped(count) + " caches";
        };
    }
}
