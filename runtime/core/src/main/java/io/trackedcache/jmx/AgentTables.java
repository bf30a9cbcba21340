package io.trackedcache.jmx;

import io.trackedcache.config.SettingState;
import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.registry.Health;
import io.trackedcache.registry.Overhead;
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
                    new Column<>("setting", SimpleType.STRING, "its name", SettingState::name),
                    new Column<>("value", SimpleType.STRING, "what holds", SettingState::value),
                    new Column<>(
                            "origin",
                            SimpleType.STRING,
                            "where it was said",
                            setting -> setting.origin().label()),
                    new Column<>("help", SimpleType.STRING, "what the setting does", SettingState::help)));

    static final OpenTable<Health> HEALTH = new OpenTable<>(
            "health",
            "how the tracking of this JVM is doing",
            1,
            List.of(
                    new Column<>(
                            "status",
                            SimpleType.STRING,
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
                    new Column<>(
                            "classesSeen",
                            SimpleType.LONG,
                            "classes that were loaded through the agent",
                            Overhead::classesSeen),
                    new Column<>(
                            "classesWoven",
                            SimpleType.LONG,
                            "those of them that were rewritten",
                            Overhead::classesWoven),
                    millis("weavingMillis", "the time that looking at classes and rewriting took", Overhead::weaving),
                    millis(
                            "housekeepingMillis",
                            "the time that the agent's own thread was busy",
                            Overhead::housekeeping),
                    new Column<>("lookups", SimpleType.LONG, "lookups that were counted", Overhead::lookups),
                    millis(
                            "probeMillis",
                            "about how long the application was in probes, at what a lookup costs here and now",
                            Overhead::probes),
                    new Column<>(
                            "probeErrors",
                            SimpleType.LONG,
                            "errors of the agent that were kept away from the application",
                            Overhead::probeErrors),
                    millis("errorMillis", "the time that these took", Overhead::handlingErrors),
                    new Column<>(
                            "lastError",
                            SimpleType.STRING,
                            "the last of these errors; empty for none",
                            overhead -> overhead.lastError().orElse("")),
                    new Column<>(
                            "lastErrorAt",
                            SimpleType.STRING,
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
