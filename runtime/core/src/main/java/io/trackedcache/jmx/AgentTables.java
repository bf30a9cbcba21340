package io.trackedcache.jmx;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.config.SettingState;
import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracking.Health;
import io.trackedcache.tracking.Overhead;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.management.openmbean.SimpleType;

/** The tables of the agent's bean. */
final class AgentTables {
    static final OpenTable<SettingState> SETTINGS = new OpenTable<>(
            "settings",
            "the effective settings and their sources",
            1,
            List.of(
                    Column.text("setting", "the name of the setting", SettingState::name),
                    Column.text("value", "the effective value", SettingState::value),
                    Column.text(
                            "origin",
                            "the source of the value",
                            setting -> setting.origin().label()),
                    Column.text("help", "a description of the setting", SettingState::help)));

    static final OpenTable<Health> HEALTH = new OpenTable<>(
            "health",
            "the health of tracking in this JVM",
            1,
            List.of(
                    Column.text(
                            "status",
                            "HEALTHY, DEGRADED or DISABLED",
                            health -> health.status().name()),
                    new Column<>(
                            "problems",
                            ArrayTypes.STRINGS,
                            "one sentence per problem, with its remedy",
                            health -> health.problems().toArray(new String[0]))));

    static final OpenTable<Overhead> OVERHEAD = new OpenTable<>(
            "overhead",
            "the cost of tracking since the JVM was started",
            1,
            List.of(
                    Column.count("classesSeen", "classes that were loaded through the agent", Overhead::classesSeen),
                    Column.count("classesWoven", "classes that were rewritten", Overhead::classesWoven),
                    millis("weavingMillis", "the time for inspecting and rewriting classes", Overhead::weaving),
                    millis(
                            "housekeepingMillis",
                            "the time that the agent's own thread was busy",
                            Overhead::housekeeping),
                    Column.count("lookups", "lookups that were counted", Overhead::lookups),
                    millis(
                            "probeMillis",
                            "an estimate of the time that the application spent in probes",
                            Overhead::probes),
                    Column.count(
                            "probeErrors",
                            "errors of the agent that were kept from the application",
                            Overhead::probeErrors),
                    millis("errorMillis", "the time for handling these errors", Overhead::handlingErrors),
                    Column.text(
                            "lastError",
                            "the last of these errors; empty for none",
                            overhead -> overhead.lastError().orElse("")),
                    Column.text(
                            "lastErrorAt",
                            "the time of the last error, as text such as 2026-01-31T12:00:00Z; empty for none",
                            overhead ->
                                    overhead.lastErrorAt().map(Object::toString).orElse(""))));

    static final OpenTable<CallbackError> CALLBACK_ERRORS = new OpenTable<>(
            "callbackErrors",
            "the listeners and classifiers of the application that failed",
            2,
            List.of(
                    Column.text("kind", "what it is", error -> error.kind().label()),
                    Column.text("class", "its class", CallbackError::className),
                    Column.text("error", "the error, with its text", CallbackError::text),
                    Column.count("count", "how often it failed", CallbackError::count),
                    Column.time("lastAt", "when it failed last", CallbackError::lastAt)));

    private AgentTables() {}

    private static Column<Overhead> millis(String name, String description, Function<Overhead, Duration> time) {
        return new Column<>(
                name,
                SimpleType.DOUBLE,
                description + ", in milliseconds",
                overhead -> time.apply(overhead).toNanos() / 1e6);
    }
}
