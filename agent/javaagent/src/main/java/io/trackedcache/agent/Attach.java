package io.trackedcache.agent;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Optional;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent into a running JVM.
 *
 * <pre>{@code
 * java -jar trackedcache-agent.jar attach 4711 heal.interval=10s
 * }</pre>
 *
 * <p>Classes that are loaded already are rewritten, unless this would need a new field. Lookups before that are not
 * counted. Attaching to a JVM that has the agent already has no effect. If the agent does not start there, it prints
 * the reason on the standard error of that JVM.
 */
public final class Attach {
    private Attach() {}

    /**
     * Attaches the agent, and returns when the loaded classes of that JVM have been rewritten.
     *
     * @param processId the id of a JVM of the same user that allows attaching
     * @param settings the text after {@code -javaagent:trackedcache-agent.jar=}; empty for none
     * @throws IllegalArgumentException if there is no such JVM, or it does not allow attaching
     */
    public static void toJvm(long processId, String settings) {
        attach(processId, settings);
    }

    /**
     * Attaches the agent to the current JVM, for programs that cannot pass JVM options. Starts a second JVM to do so.
     */
    public static void toThisJvm(String settings) {
        toJvm(ProcessHandle.current().pid(), settings);
    }

    /**
     * Attaches the agent.
     *
     * @return what that JVM reports; null if it reports nothing, because it has another version of the agent
     * @throws IllegalArgumentException if there is no such JVM, or it does not allow attaching
     */
    static @Nullable AttachResult attach(long processId, String settings) {
        Optional<String> objection = new TargetProcess(processId).objection();
        if (objection.isPresent()) {
            throw new IllegalArgumentException("cannot attach to process " + processId + ": " + objection.get());
        }
        try {
            return processId == ProcessHandle.current().pid() ? load(settings) : load(processId, settings);
        } catch (Exception | NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    "cannot attach to process " + processId + ": " + rootOf(e)
                            + "; check that it is a JVM of this user, started without -XX:+DisableAttachMechanism",
                    e);
        }
    }

    private static @Nullable AttachResult load(long processId, String settings) throws Exception {
        try (RemoteJvm jvm = RemoteJvm.of(processId)) {
            String before = jvm.property(AttachResult.PROPERTY);
            Exception error = jvm.load(agentJar(), settings);
            AttachResult result = AttachResult.of(before, jvm.property(AttachResult.PROPERTY));
            if (result == null && error != null) {
                throw error;
            }
            return result;
        }
    }

    /** Attaches to this JVM by means of a second one, since a JVM refuses to attach to itself. */
    private static @Nullable AttachResult load(String settings) {
        String before = System.getProperty(AttachResult.PROPERTY);
        ByteBuddyAgent.attach(agentJar(), Long.toString(ProcessHandle.current().pid()), settings);
        return AttachResult.of(before, System.getProperty(AttachResult.PROPERTY));
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static File agentJar() {
        try {
            CodeSource source = Attach.class.getProtectionDomain().getCodeSource();
            return new File(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalStateException("the location of the agent jar is unknown: " + e, e);
        }
    }
}
