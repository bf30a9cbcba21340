package io.trackedcache.registry;

import io.trackedcache.config.Console;
import io.trackedcache.config.OwnCountersMode;
import io.trackedcache.config.SettingKey;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracker.WaiterMode;
import java.time.Duration;

/** The settings of a registry and of the trackers that it makes. */
public final class RegistrySettings {
    /** The defaults. */
    public static final RegistrySettings DEFAULTS = from(Settings.defaults());

    private final Settings settings;
    private final SimpleNames simpleNames;

    private RegistrySettings(Settings settings, SimpleNames simpleNames) {
        this.settings = settings;
        this.simpleNames = simpleNames;
    }

    public static RegistrySettings from(Settings settings) {
        return new RegistrySettings(settings, new SimpleNames());
    }

    /** Returns the same settings for a registry, which knows the caches that a simple name means. */
    RegistrySettings withSimpleNames(SimpleNames names) {
        return new RegistrySettings(settings, names);
    }

    /** Reads the settings of this JVM, for programs that use the registry as a library, without the agent. */
    static RegistrySettings ofThisJvm() {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        for (String warning : settings.warnings()) {
            Console.OF_THIS_JVM.warn(warning);
        }
        return from(settings);
    }

    /** Returns the most caches that are counted separately. */
    public int maxCaches() {
        return settings.get(SettingKeys.MAX_CACHES);
    }

    /** Returns how often the counts of all caches are checked. */
    public Duration healInterval() {
        return settings.get(SettingKeys.HEAL_INTERVAL);
    }

    /** Whether counters that the application keeps itself are read. */
    public boolean readsOwnCounters() {
        return settings.get(SettingKeys.HEAL_OWN_COUNTERS) == OwnCountersMode.REPORT;
    }

    /** Whether lost updates may be added to a counter that the application keeps itself of a cache. */
    public boolean mayWriteOwnCounter(CacheId id, String counter) {
        for (String named : settings.get(SettingKeys.HEAL_OWN_COUNTERS_WRITE)) {
            String cache = named.substring(0, named.lastIndexOf('/'));
            boolean isNamed = cache.equals(id.toString())
                    || cache.equals(id.manager() + "/" + id.name())
                    || (id.manager().equals(CacheId.DEFAULT_MANAGER) && isNameOf(cache, id));
            if (isNamed && named.substring(cache.length() + 1).equals(counter)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameOf(String name, CacheId id) {
        return name.equals(id.name()) || (simpleNames.has(id) && name.equals(SimpleNames.of(id.name())));
    }

    /** Whether JMX shows each cache under the name that JSR-107 gives it, too. */
    public boolean showsJsr107Names() {
        return settings.get(SettingKeys.JMX_JCACHE_NAMES);
    }

    /** Returns the settings of the tracker of a cache. */
    public TrackerSettings trackerSettings(CacheId id) {
        boolean isShare = hasLatencySampling(id);
        return new TrackerSettings(
                of(id, SettingKeys.COST_PER_INFERENCE_USD),
                of(id, SettingKeys.EVENTS_SIZE),
                of(id, SettingKeys.EVENTS_MODE),
                isShare ? of(id, SettingKeys.LATENCY_SAMPLING).get() : 0,
                isShare ? 0 : of(id, SettingKeys.LATENCY_SAMPLES_PER_SECOND),
                of(id, SettingKeys.WINDOWS),
                of(id, SettingKeys.HEAL_AUTO),
                of(id, SettingKeys.ASYNC_ABANDONED_AFTER));
    }

    /** Whether a share of the lookups is timed: if stated so, unless some a second are stated for this cache alone. */
    private boolean hasLatencySampling(CacheId id) {
        return of(id, SettingKeys.LATENCY_SAMPLING).isPresent()
                && (isOfCache(id, SettingKeys.LATENCY_SAMPLING)
                        || !isOfCache(id, SettingKeys.LATENCY_SAMPLES_PER_SECOND));
    }

    private boolean isOfCache(CacheId id, SettingKey<?> key) {
        return settings.isOfCache(key, id.manager(), id.name(), shorterName(id));
    }

    /** Whether a lookup of a cache that waited for the load of another one is a miss. */
    public boolean areWaitersMisses(CacheId id) {
        return of(id, SettingKeys.WAITERS) == WaiterMode.MISS;
    }

    /** Returns the hit rate below which an alert is raised for a cache. */
    HitRateLimit hitRateLimit(CacheId id) {
        return new HitRateLimit(
                of(id, SettingKeys.ALERT_HIT_RATE),
                of(id, SettingKeys.ALERT_WINDOW),
                of(id, SettingKeys.ALERT_MIN_LOOKUPS),
                of(id, SettingKeys.ALERT_WARM_UP));
    }

    private <T> T of(CacheId id, SettingKey<T> key) {
        return settings.get(key, id.manager(), id.name(), shorterName(id));
    }

    private String shorterName(CacheId id) {
        return simpleNames.has(id) ? SimpleNames.of(id.name()) : id.name();
    }
}
