package io.trackedcache.agent;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Brings the agent into a JVM that is running.
 *
 * <pre>{@code
 * java -jar trackedcache-agent.jar attach 4711 heal.interval=10s
 * }</pre>
 *
 * <p>Classes that are loaded already are rewritten as far as that needs no new field; what was looked up before is not
 * counted. To attach to a JVM that has the agent does nothing.
 */
public final class Attach {
    private Attach() {}

    /**
     * Attaches the agent, and returns when all that is loaded there is counted.
     *
     * @param processId of a JVM of the same user, with attaching not disabled
     * @param settings as behind {@code -javaagent:trackedcache-agent.jar=}; empty for none
     * @throws IllegalArgumentException if there is no such JVM, or it does not let anybody attach
     */
    public static void toJvm(long processId, String settings) {
        File jar = agentJar();
        try {
            ByteBuddyAgent.attach(jar, Long.toString(processId), settings);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "cannot attach to process " + processId + ": " + rootOf(e)
                            + "; is it a JVM of this user, and not started with -XX:+DisableAttachMechanism?",
                    e);
        }
    }

    /**
     * Attaches the agent to this very JVM; for programs that cannot have options. A JVM of its own is started to do it.
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
            throw new IllegalStateException("cannot tell where the agent jar is: " + e, e);
        }
    }
}
