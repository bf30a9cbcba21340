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

    /** The name of the property that {@link AttachResult} reads. */
    static final String RESULT_PROPERTY = "io.trackedcache.agent.attached";

    private Premain() {}

    /**
     * Starts the agent before the application runs. Never throws, because a throwable from premain would end the JVM.
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        enter("io.trackedcache.agent.AgentStart", arguments, instrumentation);
    }

    /** Starts the agent while the application runs, after it was attached. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        String problem = enter("io.trackedcache.agent.AttachedStart", arguments, instrumentation);
        if (problem != null) {
            leaveResult(problem);
        }
    }

    /** Starts the agent. Returns the reason why there is no start; null if the start itself decides and reports. */
    private static @Nullable String enter(String start, @Nullable String arguments, Instrumentation instrumentation) {
        try {
            String java = System.getProperty("java.specification.version", "");
            if (isTooOld(java)) {
                return warn("the agent needs Java " + OLDEST_JAVA + " or newer, but this is Java " + java);
            }
            start(start, arguments, instrumentation);
            return null;
        } catch (InvocationTargetException e) {
            return warn("the agent could not start: " + e.getCause());
        } catch (Throwable e) {
            return warn("the agent could not start: " + e);
        }
    }

    /** Leaves the text that {@link AttachResult} reads. */
    private static void leaveResult(String problem) {
        try {
            System.setProperty(RESULT_PROPERTY, System.nanoTime() + "\nnot started\n" + problem);
        } catch (Throwable e) {
            warn("the attaching program gets no answer: " + e);
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
            int point = specificationVersion.indexOf('.');
            String major = point < 0 ? specificationVersion : specificationVersion.substring(0, point);
            return Integer.parseInt(major) < OLDEST_JAVA;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String warn(String problem) {
        String message = problem + "; the application runs untracked";
        System.err.println("WARN trackedcache - " + message);
        return message;
    }
}
