package io.trackedcache.config;

import io.trackedcache.tracker.EventsMode;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracker.WaiterMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of all settings. */
public final class SettingKeys {
    public static final SettingKey<Boolean> ENABLED = new SettingKey<>(
            "enabled", new BooleanType(), true, "false: the agent does nothing and the application runs untracked");

    public static final SettingKey<Boolean> FAIL_FAST = new SettingKey<>(
            "fail-fast",
            new BooleanType(),
            false,
            "true: a bad setting or a failed start ends the JVM with exit code 1 instead of running untracked");

    public static final SettingKey<String> CONFIG_FILE = new SettingKey<>(
            "config.file", new PathType(), "", "a properties file (UTF-8) with further settings, under the same names");

    public static final SettingKey<Duration> HEAL_INTERVAL = new SettingKey<>(
            "heal.interval",
            DurationType.atLeast(Duration.ofSeconds(1)),
            Duration.ofSeconds(60),
            "how often the consistency of every cache's counts is checked");

    public static final SettingKey<Boolean> HEAL_AUTO = new SettingKey<>(
                    "heal.auto",
                    new BooleanType(),
                    TrackerSettings.DEFAULTS.healAuto(),
                    "false: a fault in the counts is reported, and stays until a user heals it")
            .perCache();

    public static final SettingKey<OwnCountersMode> HEAL_OWN_COUNTERS = new SettingKey<>(
            "heal.own-counters",
            new ChoiceType<>(List.of(OwnCountersMode.values())),
            OwnCountersMode.REPORT,
            "report: counters that the application keeps itself are compared with ours, every heal.interval; off: they"
                    + " are not read");

    public static final SettingKey<List<String>> HEAL_OWN_COUNTERS_WRITE = new SettingKey<>(
            "heal.own-counters.write",
            new OwnCountersType(),
            List.of(),
            "the application's own counters, as cache/counter, to which lost updates are added; no other is changed");

    public static final SettingKey<String> STATE_FILE =
            new SettingKey<>("state.file", new PathType(), "", "a file in which the counts survive a restart");

    public static final SettingKey<EventsMode> EVENTS_MODE = new SettingKey<>(
                    "events.mode",
                    new ChoiceType<>(List.of(EventsMode.values())),
                    TrackerSettings.DEFAULTS.eventsMode(),
                    "all: every lookup is recorded as an event; notable: only unusual events are")
            .perCache();

    public static final SettingKey<Integer> EVENTS_SIZE = new SettingKey<>(
                    "events.size",
                    WholeNumberType.atLeast(0),
                    TrackerSettings.DEFAULTS.eventsSize(),
                    "the number of recent events that each cache keeps")
            .perCache();

    public static final SettingKey<Integer> LATENCY_SAMPLES_PER_SECOND = new SettingKey<>(
                    "latency.samples-per-second",
                    WholeNumberType.atLeast(0),
                    TrackerSettings.DEFAULTS.latencySamplesPerSecond(),
                    "about how many lookups a second have their latency measured; 0: none")
            .perCache();

    public static final SettingKey<Optional<Double>> LATENCY_SAMPLING = new SettingKey<>(
                    "latency.sampling",
                    new OptionalShareType(LATENCY_SAMPLES_PER_SECOND.name()),
                    Optional.<Double>empty(),
                    "the fraction of lookups whose latency is measured, instead of some a second; 0: none, 1: all")
            .perCache();

    public static final SettingKey<List<Duration>> WINDOWS = new SettingKey<>(
                    "windows",
                    new WindowsType(),
                    TrackerSettings.DEFAULTS.windows(),
                    "the time windows over which rates are shown; empty: only rates since the start")
            .perCache();

    public static final SettingKey<String> COST_PER_INFERENCE_USD = new SettingKey<>(
                    "cost.per-inference-usd",
                    new AmountType(),
                    TrackerSettings.NO_COST,
                    "the cost that one hit saves, in US dollars; without it, no cost saved is shown")
            .perCache()
            .alsoIn("ML_INFERENCE_COST_USD");

    public static final SettingKey<Duration> ASYNC_ABANDONED_AFTER = new SettingKey<>(
                    "async.abandoned-after",
                    DurationType.atLeast(Duration.ofMillis(1)),
                    TrackerSettings.DEFAULTS.abandonedAfter(),
                    "the time after which an asynchronous lookup in flight counts as abandoned")
            .perCache();

    public static final SettingKey<WaiterMode> WAITERS = new SettingKey<>(
                    "waiters",
                    new ChoiceType<>(List.of(WaiterMode.values())),
                    WaiterMode.RESULT,
                    "result: a lookup that waited for the load of another one counts by its result; miss: as a miss")
            .perCache();

    public static final SettingKey<Double> ALERT_HIT_RATE = new SettingKey<>(
                    "alert.hit-rate",
                    new ShareType(),
                    0.0,
                    "the hit rate below which an alert, such as a JMX notification, is raised; 0: never")
            .perCache();

    public static final SettingKey<Duration> ALERT_WINDOW = new SettingKey<>(
                    "alert.window",
                    DurationType.atLeast(Duration.ofSeconds(10)),
                    Duration.ofMinutes(5),
                    "the time over which the hit rate for alerts is computed; at most the longest of windows")
            .perCache();

    public static final SettingKey<Integer> ALERT_MIN_LOOKUPS = new SettingKey<>(
                    "alert.min-lookups",
                    WholeNumberType.atLeast(1),
                    100,
                    "the number of lookups in alert.window below which no alert is raised")
            .perCache();

    public static final SettingKey<Duration> ALERT_WARM_UP = new SettingKey<>(
                    "alert.warm-up",
                    DurationType.atLeast(Duration.ZERO),
                    Duration.ofMinutes(5),
                    "how long after the start of a cache its lookups are not judged, because an empty cache misses;"
                            + " the first alert.window that is judged begins then")
            .perCache();

    public static final SettingKey<Boolean> JMX_JCACHE_NAMES = new SettingKey<>(
            "jmx.jcache-names", new BooleanType(), false, "true: JMX shows each cache under its JSR-107 name, too");

    public static final SettingKey<Boolean> SESSION_ENABLED = new SettingKey<>(
            "session.enabled",
            new BooleanType(),
            true,
            "false: no session file is written, and other JVMs of this user do not see this one");

    public static final SettingKey<String> SESSION_DIR = new SettingKey<>(
            "session.dir",
            new PathType(),
            "",
            "the folder for the session files of this user; empty: trackedcache-<user> in java.io.tmpdir");

    public static final SettingKey<Duration> SESSION_HEARTBEAT = new SettingKey<>(
            "session.heartbeat",
            DurationType.atLeast(Duration.ofSeconds(1)),
            Duration.ofSeconds(30),
            "how often this JVM updates its session file to show that it is alive");

    public static final SettingKey<Duration> SESSION_MAX_AGE = new SettingKey<>(
            "session.max-age",
            DurationType.atLeast(Duration.ofMinutes(1)),
            Duration.ofHours(12),
            "the time after which a session of another host counts as ended if its file was not updated");

    public static final SettingKey<ArgumentsMode> SESSION_ARGUMENTS = new SettingKey<>(
            "session.arguments",
            new ChoiceType<>(List.of(ArgumentsMode.values())),
            ArgumentsMode.NAMES,
            "names: the session file has the names of the command line's options, and the values of harmless ones;"
                    + " full: it has the whole command line, with its secrets");

    public static final SettingKey<Integer> MAX_CACHES = new SettingKey<>(
            "max-caches",
            WholeNumberType.atLeast(1),
            1000,
            "the most caches that are counted separately; further ones are counted together");

    public static final SettingKey<List<String>> INCLUDE = new SettingKey<>(
            "include",
            new ListType("rules such as com.acme.*Cache#find(java.lang.String)=users{miss=EMPTY}"),
            List.of(),
            "lookup methods that cannot be annotated, and the names of their caches");

    public static final SettingKey<String> INCLUDE_FILE = new SettingKey<>(
            "include.file", new PathType(), "", "a file (UTF-8) with further rules for include, one per line");

    public static final SettingKey<List<String>> EXCLUDE = new SettingKey<>(
            "exclude",
            new ListType("classes or methods such as com.acme.*Cache#find"),
            List.of(),
            "classes or methods that are never counted, even if annotated or included");

    private static final List<SettingKey<?>> ALL = List.of(
            ENABLED,
            FAIL_FAST,
            CONFIG_FILE,
            HEAL_INTERVAL,
            HEAL_AUTO,
            HEAL_OWN_COUNTERS,
            HEAL_OWN_COUNTERS_WRITE,
            STATE_FILE,
            EVENTS_MODE,
            EVENTS_SIZE,
            LATENCY_SAMPLES_PER_SECOND,
            LATENCY_SAMPLING,
            WINDOWS,
            COST_PER_INFERENCE_USD,
            ASYNC_ABANDONED_AFTER,
            WAITERS,
            ALERT_HIT_RATE,
            ALERT_WINDOW,
            ALERT_MIN_LOOKUPS,
            ALERT_WARM_UP,
            JMX_JCACHE_NAMES,
            SESSION_ENABLED,
            SESSION_DIR,
            SESSION_HEARTBEAT,
            SESSION_MAX_AGE,
            SESSION_ARGUMENTS,
            MAX_CACHES,
            INCLUDE,
            INCLUDE_FILE,
            EXCLUDE);

    private SettingKeys() {}

    public static List<SettingKey<?>> all() {
        return ALL;
    }

    static List<SettingKey<?>> perCache() {
        List<SettingKey<?>> keys = new ArrayList<>();
        for (SettingKey<?> key : ALL) {
            if (key.isPerCache()) {
                keys.add(key);
            }
        }
        return keys;
    }

    static Optional<SettingKey<?>> meantBy(Stated stated) {
        for (SettingKey<?> key : ALL) {
            if (stated.means(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static List<String> namesIn(Origin origin) {
        List<String> names = new ArrayList<>();
        for (SettingKey<?> key : ALL) {
            names.add(origin.nameOf(key));
        }
        return names;
    }
}
