package io.trackedcache.agent;

import io.trackedcache.config.Console;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * The links from loaded copies of {@code CacheLookup} and {@code CacheSignals} to the runtime. A copy looks for the
 * runtime only once; one that was loaded before the agent was attached found none and is linked again.
 */
final class SignalLinks {
    private static final Set<String> SIGNALS =
            Set.of("io.trackedcache.annotation.CacheLookup", "io.trackedcache.annotation.CacheSignals");

    private SignalLinks() {}

    static void link(Instrumentation instrumentation, Console console) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (SIGNALS.contains(type.getName())) {
                link(type, instrumentation, console);
            }
        }
    }

    private static void link(Class<?> signals, Instrumentation instrumentation, Console console) {
        try {
            open(signals, instrumentation);
            Method link = signals.getDeclaredMethod("link");
            link.setAccessible(true);
            link.invoke(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            console.warn("signals of " + signals.getSimpleName()
                    + " are not received, because it was loaded before the agent was attached: " + e);
        }
    }

    /** Opens the package of the annotations, which may be a named module. */
    private static void open(Class<?> signals, Instrumentation instrumentation) {
        Module module = signals.getModule();
        if (module.isNamed()) {
            Set<Module> ours = Set.of(SignalLinks.class.getModule());
            instrumentation.redefineModule(
                    module, Set.of(), Map.of(), Map.of(signals.getPackageName(), ours), Set.of(), Map.of());
        }
    }
}
