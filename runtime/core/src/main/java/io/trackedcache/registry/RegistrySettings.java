package io.trackedcache.registry;

import io.trackedcache.config.Console;
import io.trackedcache.config.SettingKey;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracker.UsdAmount;
import java.time.Duration;

/** The settings of a registry and of the trackers that it makes. */
public final class RegistrySettings {
    /** What holds where nobody says anything. */
    public static final RegistrySettings DEFAULTS = from(Settings.defaults());

    private final Settings settings;

    private RegistrySettings(Settings settings) {
        this.settings = settings;
    }

    public static RegistrySettings from(Settings settings) {
        return new RegistrySettings(settings);
    }

    /** What is said in this JVM; for programs that use the registry as a library, without the agent. */
    static RegistrySettings ofThisJvm() {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        for (String warning : settings.warnings()) {
            Console.STDERR.warn(warning);
        }
        return from(settings);
    }

    /** How many caches are counted apart. */
    public int maxCaches() {
        return settings.get(SettingKeys.MAX_CACHES);
    }

    /** How often the counts of all caches are checked. */
    public Duration healInterval() {
        return settings.get(SettingKeys.HEAL_INTERVAL);
    }

    /** Whether JMX clients that look for the names of JSR-107 are to find them. */
    public boolean showsJsr107Names() {
        return settings.get(SettingKeys.JMX_JCACHE_NAMES);
    }

    /** How the tracker of that cache counts. */
    public TrackerSettings trackerSettings(CacheId id) {
        return new TrackerSettings(
                UsdAmount.of(of(id, SettingKeys.COST_PER_INFERENCE_USD)),
                of(id, SettingKeys.EVENTS_SIZE),
                of(id, SettingKeys.EVENTS_MODE),
                of(id, SettingKeys.LATENCY_SAMPLING),
                of(id, SettingKeys.WINDOWS),
                of(id, SettingKeys.HEAL_AUTO),
                of(id, SettingKeys.ASYNC_ABANDONED_AFTER));
    }

    /** When somebody is to be told about the hit rate of that cache. */
    HitRateLimit hitRateLimit(CacheId id) {
        return new HitRateLimit(
                of(id, SettingKeys.ALERT_HIT_RATE),
                of(id, SettingKeys.ALERT_WINDOW),
                of(id, SettingKeys.ALERT_MIN_LOOKUPS));
    }

    private <T> T of(CacheId id, SettingKey<T> key) {
        return settings.get(key, id.manager(), id.name());
    }
}
