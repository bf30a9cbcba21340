package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import io.trackedcache.jmx.AgentFacts;
import io.trackedcache.jmx.Orphans;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.state.StateKeeper;
import io.trackedcache.tracking.Tracking;
import java.util.List;

/**
 * Everything that keeps the counts of this JVM up and shows them: windows and checks, the state file, and JMX beans. It
 * has one background thread.
 */
public final class Upkeep {
    private final RuntimeContext context;
    private final PlatformBeans beans;
    private final TrackerTask trackers;

    private Upkeep(RuntimeContext context, PlatformBeans beans, TrackerTask trackers) {
        this.context = context;
        this.beans = beans;
        this.trackers = trackers;
    }

    /**
     * Begins the upkeep of {@link TrackerRegistry#global()}. Safe before {@code main}: it uses no files and no JMX.
     *
     * @param parts further parts, which begin and end with it
     */
    public static Upkeep begin(Settings settings, String version, List<RuntimePart> parts, Console console) {
        TrackerRegistry registry = TrackerRegistry.global();
        Tracking tracking = Tracking.global();
        Housekeeper housekeeper = new Housekeeper(console, tracking.costs());
        RuntimeContext context = new RuntimeContext(settings, registry, tracking, version, housekeeper);
        TrackerTask trackers = new TrackerTask(registry, tracking.methods(), housekeeper, console);
        registry.listen(trackers);
        String stateFile = settings.get(SettingKeys.STATE_FILE);
        if (!stateFile.isEmpty()) {
            StateTask.begin(new StateKeeper(registry, stateFile, console), tracking, housekeeper);
        }
        OpinionTask.begin(context);
        Orphans orphans = begin(parts, context, console);
        PlatformBeans beans =
                new PlatformBeans(registry, new AgentFacts(version, settings, tracking, orphans), housekeeper, console);
        registry.listen(beans);
        return new Upkeep(context, beans, trackers);
    }

    /** Begins the parts. One that cannot begin is reported, and the others run without it. */
    private static Orphans begin(List<RuntimePart> parts, RuntimeContext context, Console console) {
        Orphans orphans = Orphans.NONE;
        for (RuntimePart part : parts) {
            try {
                part.begin(context);
                orphans = part.orphans() == Orphans.NONE ? orphans : part.orphans();
            } catch (RuntimeException | LinkageError e) {
                console.warn("a part of the runtime could not begin, and the others run without it: " + e);
            }
        }
        return orphans;
    }

    /** Reports names in annotations and settings that mean no cache: some soon, the others at the end. */
    public void reportMistakenNames(Console console) {
        NamesTask.begin(context.settings(), context.registry(), context.tracking(), context.housekeeper(), console);
    }

    /** Waits until the state file has been read, so that the program sees what it restores; for a limited time. */
    void awaitStateFile() {
        // The tasks that are due run one after the other.
        context.housekeeper().runAtOnce(new Housekeeper.Nothing());
    }

    public Housekeeper housekeeper() {
        return context.housekeeper();
    }

    public PlatformBeans beans() {
        return beans;
    }

    /**
     * Ends the upkeep before the end of the JVM: writes the state file, ends the other parts, and removes the beans.
     */
    public void end() {
        context.registry().stopListening(trackers);
        context.registry().stopListening(beans);
        beans.end();
        context.housekeeper().end();
    }
}
