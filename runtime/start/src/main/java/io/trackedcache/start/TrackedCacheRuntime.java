package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.probe.ProbeLink;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistrySettings;
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
        Upkeep begun = Upkeep.begin(settings, ProbeLink.VERSION, console);
        begun.reportMistakenNames(console);
        begun.beans().lookNow();
        beginParts(begun, console);
        begun.awaitStateFile();
        return begun;
    }

    /** A part that cannot begin is reported and stops neither the others nor the program. */
    private static void beginParts(Upkeep begun, Console console) {
        try {
            for (RuntimePart part : ServiceLoader.load(RuntimePart.class, RuntimePart.class.getClassLoader())) {
                begun.begin(part);
            }
        } catch (ServiceConfigurationError | RuntimeException e) {
            console.warn("a part of the runtime could not begin, and the others run without it: " + e);
        }
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
