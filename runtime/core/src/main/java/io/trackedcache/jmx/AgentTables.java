package io.trackedcache.jmx;

import io.trackedcache.config.SettingState;
import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracking.Health;
import io.trackedcache.tracking.Overhead;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.management.openmbean.SimpleType;

/** What the agent tells about itself. */
final class AgentTables {
    static final OpenTable<SettingState> SETTINGS = new OpenTable<>(
            "settings",
            "what holds, and who has said so",
            1,
            List.of(
                    Column.text("setting", "its name", SettingState::name),
                    Column.text("value", "what holds", SettingState::value),
                    Column.text(
                            "origin",
                            "where it was said",
                            setting -> setting.origin().label()),
                    Column.text("help", "what the setting does", SettingState::help)));

    static final OpenTable<Health> HEALTH = new OpenTable<>(
            "health",
            "how the tracking of this JVM is doing",
            1,
            List.of(
                    Column.text(
                            "status",
                            "HEALTHY, DEGRADED or DISABLED",
                            health -> health.status().name()),
                    new Column<>(
                            "problems",
                            ArrayTypes.STRINGS,
                            "what is wrong, a sentence each",
                            health -> health.problems().toArray(new String[0]))));

    static final OpenTable<Overhead> OVERHEAD = new OpenTable<>(
            "overhead",
            "what tracking has cost since the JVM was started",
            1,
            List.of(
                    Column.count("classesSeen", "classes that were loaded through the agent", Overhead::classesSeen),
                    Column.count("classesWoven", "those of them that were rewritten", Overhead::classesWoven),
                    millis("weavingMillis", "the time that looking at classes and rewriting took", Overhead::weaving),
                    millis(
                            "housekeepingMillis",
                            "the time that the agent's own thread was busy",
                            Overhead::housekeeping),
                    Column.count("lookups", "lookups that were counted", Overhead::lookups),
                    millis(
                            "probeMillis",
                            "about how long the application was in probes, at what a lookup costs here and now",
                            Overhead::probes),
                    Column.count(
                            "probeErrors",
                            "errors of the agent that were kept away from the application",
                            Overhead::probeErrors),
                    millis("errorMillis", "the time that these took", Overhead::handlingErrors),
                    Column.text(
                            "lastError",
                            "the last of these errors; empty for none",
                            overhead -> overhead.lastError().orElse("")),
                    Column.text(
                            "lastErrorAt",
                            "when that was; empty for none",
                            overhead ->
                                    overhead.lastErrorAt().map(Object::toString).orElse(""))));

    private AgentTables() {}

    private static Column<Overhead> millis(String name, String description, Function<Overhead, Duration> time) {
        return new Column<>(
                name,
                SimpleType.DOUBLE,
                description + ", in milliseconds",
                overhead -> time.apply(overhead).toNanos() / 1e6);
    }
}
