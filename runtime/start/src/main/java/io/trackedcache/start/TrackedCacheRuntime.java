package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistrySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a program without the agent: JMX beans, windows, healing, the state file and the settings of the
 * environment. Sessions join if their jar is there.
 *
 * <pre>{@code
 * try (var runtime = TrackedCacheRuntime.start()) {
 *     var users = TrackerRegistry.global().tracker("users");
 *     users.recordHit();
 *     ...
 * }
 * }</pre>
 *
 * <p>Several parts of a program may start it: it runs until each of them has closed what it got. In a JVM with the
 * agent, that does all of this, and neither start nor close changes anything.
 */
public final class TrackedCacheRuntime implements AutoCloseable {
    private static final Object LOCK = new Object();

    /** The part of the program that started last is not the only one; guarded by the lock, as is the next field. */
    private static int users;

    private static @Nullable Upkeep upkeep;

    /** Whether the agent keeps the counts up. */
    private static boolean isAgents;

    private boolean isClosed;

    private TrackedCacheRuntime() {}

    /** Starts the runtime, unless it runs already. */
    public static TrackedCacheRuntime start() {
        synchronized (LOCK) {
            users++;
            if (!isAgents && upkeep == null) {
                upkeep = begin();
            }
            return new TrackedCacheRuntime();
        }
    }

    private static Upkeep begin() {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        Console console = Console.OF_THIS_JVM;
        settings.warnings().forEach(console);
        RegistryInternals.global().use(RegistrySettings.from(settings));
        Upkeep begun = Upkeep.begin(settings, ProbeLink.VERSION, parts(console), console);
        begun.reportMistakenNames(console);
        begun.beans().lookNow();
        begun.awaitStateFile();
        return begun;
    }

    /** Returns the parts on the class path. One that cannot be loaded is reported. */
    private static List<RuntimePart> parts(Console console) {
        List<RuntimePart> parts = new ArrayList<>();
        try {
            ServiceLoader.load(RuntimePart.class, RuntimePart.class.getClassLoader())
                    .forEach(parts::add);
        } catch (ServiceConfigurationError e) {
            console.warn("a part of the runtime could not be loaded, and the others run without it: " + e);
        }
        return parts;
    }

    /** Leaves the upkeep to the agent, from now on. For the agent alone. */
    public static void leaveToAgent() {
        synchronized (LOCK) {
            isAgents = true;
            end();
        }
    }

    private static void end() {
        Upkeep running = upkeep;
        if (running != null) {
            upkeep = null;
            running.end();
        }
    }

    /** Ends the runtime if all that started it have closed it; a second call of the same does nothing. */
    @Override
    public void close() {
        synchronized (LOCK) {
            if (!isClosed) {
                isClosed = true;
                users--;
                if (users == 0) {
                    end();
                }
            }
        }
    }
}
