package io.trackedcache.agent;

import java.util.Optional;

/**
 * Refuses tools of the JDK, such as jps, keytool or jconsole: a JVM option in the environment reaches them too. The
 * refusal is silent, unless the user has attached the agent to the tool.
 */
record JdkToolCheck(boolean mainIsOfJdk, String command, boolean isAttached) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        if (!mainIsOfJdk || runsUserCode()) {
            return Optional.empty();
        }
        return isAttached
                ? Refusal.because("the agent does nothing in this JVM, because it runs a tool of the JDK: " + command)
                : Refusal.silent();
    }

    /** Whether the JDK's program runs code of the user, as {@code java Hello.java} and the remote JVM of JShell do. */
    private boolean runsUserCode() {
        return command.startsWith("jdk.compiler/com.sun.tools.javac.launcher.")
                || command.startsWith("jdk.jshell/jdk.jshell.execution.");
    }
}
