package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.AgentSnapshot;
import io.trackedcache.jconsole.snapshot.JvmSnapshot;
import io.trackedcache.jconsole.snapshot.TrackingState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the status line. */
final class StatusText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private StatusText() {}

    static String of(JvmSnapshot snapshot, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        if (snapshot.isRead()) {
            AgentSnapshot agent = snapshot.agent();
            parts.add(agent.version().isEmpty() ? "Agent of unknown version" : "Agent " + agent.version());
            parts.add(tracking(agent.tracking()));
            parts.add(caches(snapshot.caches().size()));
            snapshot.tables()
                    .alerts()
                    .filter(open -> !open.isEmpty())
                    .ifPresent(open -> parts.add(alerts(open.size())));
            parts.add("read at " + TIME.format(snapshot.time().atZone(zone)));
            if (!agent.missing().isEmpty()) {
                parts.add("older agent without " + String.join(", ", agent.missing()));
            }
        } else {
            parts.add(snapshot.status().sentence());
            if (!snapshot.detail().isEmpty()) {
                parts.add(snapshot.detail());
            }
        }
        return String.join("  ·  ", parts);
    }

    private static String tracking(TrackingState tracking) {
        return switch (tracking) {
            case ON -> "tracking on";
            case OFF -> "tracking OFF: nothing is counted";
            case UNKNOWN -> "tracking unknown";
        };
    }

    private static String alerts(int count) {
        return count == 1 ? "1 OPEN ALERT" : FormattedNumber.grouped(count) + " OPEN ALERTS";
    }

    private static String caches(int count) {
        return switch (count) {
            case 0 -> "no cache has been used yet";
            case 1 -> "1 cache";
            default -> FormattedNumber.grouped(count) + " caches";
        };
    }
}
