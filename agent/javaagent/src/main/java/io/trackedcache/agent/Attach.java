package io.trackedcache.agent;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Loads the agent into a running JVM.
 *
 * <pre>{@code
 * java -jar trackedcache-agent.jar attach 4711 heal.interval=10s
 * }</pre>
 *
 * <p>Classes that are loaded already are rewritten, unless this would need a new field. Lookups before that are not
 * counted. Attaching to a JVM that has the agent already has no effect.
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
        File jar = agentJar();
        try {
            ByteBuddyAgent.attach(jar, Long.toString(processId), settings);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "cannot attach to process " + processId + ": " + rootOf(e)
                            + "; check that it is a JVM of this user, started without -XX:+DisableAttachMechanism",
                    e);
        }
    }

    /**
     * Attaches the agent to the current JVM, for programs that cannot pass JVM options. Starts a second JVM to do so.
     */
    public static void toThisJvm(String settings) {
        toJvm(ProcessHandle.current().pid(), settings);
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
