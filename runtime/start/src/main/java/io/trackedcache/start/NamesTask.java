package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.config.NearestName;
import io.trackedcache.config.SettingState;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The task that reports names which mean no cache: in annotations, and in settings of single caches. A cache may appear
 * at any time, so most are reported at the end of the JVM. A name in an annotation that is nearly that of a cache is
 * reported earlier.
 */
final class NamesTask implements Supplier<List<TrackedMethod>> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNKNOWN = "no cache of that name has appeared";

    private final Settings settings;
    private final TrackerRegistry registry;
    private final Console console;
    private final Set<String> reported = new HashSet<>();

    private NamesTask(Settings settings, TrackerRegistry registry, Console console) {
        this.settings = settings;
        this.registry = registry;
        this.console = console;
    }

    static void begin(
            Settings settings, TrackerRegistry registry, Tracking tracking, Housekeeper housekeeper, Console console) {
        NamesTask task = new NamesTask(settings, registry, console);
        if (!settings.unmatched().isEmpty()) {
            tracking.methods().addAllOf(task);
        }
        housekeeper.runAfter(PATIENCE, task.new Soon(tracking));
        housekeeper.runAtShutdown(task.new AtEnd(tracking));
    }

    /** Reports the names that are nearly those of a cache. */
    private final class Soon implements Housekeeper.Task {
        private final Tracking tracking;

        Soon(Tracking tracking) {
            this.tracking = tracking;
        }

        @Override
        public void run() {
            for (TrackedMethod method : tracking.explain().withoutLookups()) {
                if (method.remedy().startsWith("did you mean")) {
                    report(method);
                }
            }
        }
    }

    /** Reports all names that mean no cache. */
    private final class AtEnd implements Housekeeper.Task {
        private final Tracking tracking;

        AtEnd(Tracking tracking) {
            this.tracking = tracking;
        }

        @Override
        public void run() {
            for (TrackedMethod method : tracking.explain().withoutLookups()) {
                report(method);
            }
            for (Map.Entry<SettingState, Set<String>> setting :
                    settings.ofSeveral().entrySet()) {
                console.warn("the setting '" + setting.getKey().name() + "' applies to the caches "
                        + new TreeSet<>(setting.getValue())
                        + ", which share that name; write the full name to mean one");
            }
            for (TrackedMethod setting : get()) {
                console.warn("the setting '" + setting.method() + "' has no effect: " + setting.explanation() + "; "
                        + setting.remedy());
            }
        }
    }

    private void report(TrackedMethod method) {
        String text = method.className() + "." + method.method() + " is counted as " + method.role() + ", but "
                + method.explanation() + "; " + method.remedy();
        if (reported.add(text)) {
            console.warn(text);
        }
    }

    /** Returns the settings whose caches have not appeared. */
    @Override
    public List<TrackedMethod> get() {
        List<TrackedMethod> awaited = new ArrayList<>();
        for (Map.Entry<SettingState, String> setting : settings.unmatched().entrySet()) {
            awaited.add(TrackedMethod.awaitedSetting(setting.getKey().name(), UNKNOWN, remedy(setting.getValue())));
        }
        return awaited;
    }

    private String remedy(String cache) {
        Optional<String> nearest = NearestName.to(cache.toLowerCase(Locale.ROOT), names());
        return nearest.isPresent() ? "did you mean the cache '" + nearest.get() + "'?" : "check the name of the cache";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (CacheId cache : registry.all().keySet()) {
            names.add(cache.name());
            names.add(cache.manager() + "/" + cache.name());
        }
        return names;
    }
}
