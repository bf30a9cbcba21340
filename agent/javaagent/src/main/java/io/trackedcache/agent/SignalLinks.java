package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * Lets the signals of an application that was loaded before the agent came find the runtime: each copy of
 * {@code CacheLookup} has looked for it once, and there was none.
 */
final class SignalLinks {
    private static final String SIGNALS = "io.trackedcache.annotation.CacheLookup";

    private SignalLinks() {}

    static void link(Instrumentation instrumentation, Console console) {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getName().equals(SIGNALS)) {
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
            console.warn("signals by CacheLookup are not heard, as it was loaded before the agent came: " + e);
        }
    }

    /** The annotations may be a module of their own. */
    private static void open(Class<?> signals, Instrumentation instrumentation) {
        Module module = signals.getModule();
        if (module.isNamed()) {
            Set<Module> ours = Set.of(SignalLinks.class.getModule());
            instrumentation.redefineModule(
                    module, Set.of(), Map.of(), Map.of(signals.getPackageName(), ours), Set.of(), Map.of());
        }
    }
}
