package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent, as it starts or later: Java 8 byte code, so that an older JVM can at least be told.
 *
 * <p>It knows {@link AgentStart} by name only. On a JVM that is too old, no other class of the agent is loaded.
 */
public final class Premain {
    private static final int OLDEST_JAVA = 17;

    private Premain() {}

    /** Before the application runs. Never throws: a throwable out of premain would end the JVM. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        enter("io.trackedcache.agent.AgentStart", arguments, instrumentation);
    }

    /** While the application runs: somebody has attached the agent to its JVM. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        enter("io.trackedcache.agent.AttachedStart", arguments, instrumentation);
    }

    private static void enter(String start, @Nullable String arguments, Instrumentation instrumentation) {
        try {
            String java = System.getProperty("java.specification.version", "");
            if (isTooOld(java)) {
                say("needs Java " + OLDEST_JAVA + " or newer, but this is Java " + java);
            } else {
                start(start, arguments, instrumentation);
            }
        } catch (InvocationTargetException e) {
            say("could not start: " + e.getCause());
        } catch (Throwable e) {
            say("could not start: " + e);
        }
    }

    @SuppressWarnings("unchecked") // The class is ours, and this is what it implements.
    private static void start(String name, @Nullable String arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        Class<?> start = Class.forName(name);
        ((BiConsumer<@Nullable String, Instrumentation>)
                        start.getDeclaredConstructor().newInstance())
                .accept(arguments, instrumentation);
    }

    /** Versions read 1.8 up to Java 8, and 9, 10, 11 from then on. What cannot be read is let through. */
    static boolean isTooOld(String specificationVersion) {
        try {
            return Double.parseDouble(specificationVersion) < OLDEST_JAVA;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void say(String what) {
        System.err.println("WARN trackedcache - " + what + "; the application runs untracked");
    }
}
