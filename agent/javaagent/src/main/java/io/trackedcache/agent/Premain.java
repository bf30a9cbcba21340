package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the agent, both at the start of the JVM and later. It is Java 8 byte code, so that an older JVM
 * can load it and print why the agent does not start.
 *
 * <p>It loads {@link AgentStart} by name. On a JVM that is too old, no other class of the agent is loaded. For this
 * reason it prints by itself instead of through {@code Console}, which is byte code for Java 17.
 */
public final class Premain {
    private static final int OLDEST_JAVA = 17;

    private Premain() {}

    /**
     * Starts the agent before the application runs. Never throws, because a throwable from premain would end the JVM.
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        enter("io.trackedcache.agent.AgentStart", arguments, instrumentation);
    }

    /** Starts the agent while the application runs, after it was attached. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        enter("io.trackedcache.agent.AttachedStart", arguments, instrumentation);
    }

    private static void enter(String start, @Nullable String arguments, Instrumentation instrumentation) {
        try {
            String java = System.getProperty("java.specification.version", "");
            if (isTooOld(java)) {
                warn("the agent needs Java " + OLDEST_JAVA + " or newer, but this is Java " + java);
            } else {
                start(start, arguments, instrumentation);
            }
        } catch (InvocationTargetException e) {
            warn("the agent could not start: " + e.getCause());
        } catch (Throwable e) {
            warn("the agent could not start: " + e);
        }
    }

    @SuppressWarnings("unchecked") // Both start classes implement this type.
    private static void start(String name, @Nullable String arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        Class<?> start = Class.forName(name);
        ((BiConsumer<@Nullable String, Instrumentation>)
                        start.getDeclaredConstructor().newInstance())
                .accept(arguments, instrumentation);
    }

    /**
     * Whether the version is too old: 1.8 and before, or 9 to 16. A version that cannot be parsed counts as new enough.
     */
    static boolean isTooOld(String specificationVersion) {
        try {
            return Double.parseDouble(specificationVersion) < OLDEST_JAVA;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void warn(String problem) {
        System.err.println("WARN trackedcache - " + problem + "; the application runs untracked");
    }
}
