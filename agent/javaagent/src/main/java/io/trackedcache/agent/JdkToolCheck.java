package io.trackedcache.agent;

import java.util.Optional;

/**
 * Not in jps, keytool, jconsole and the like, which a JVM option in the environment would reach too. Who attaches to
 * one did so on purpose, and is told.
 */
record JdkToolCheck(boolean mainIsOfJdk, String command, boolean isAttached) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        if (!mainIsOfJdk || runsUserCode()) {
            return Optional.empty();
        }
        return isAttached
                ? Refusal.because("does nothing here, as this JVM runs a tool of the JDK: " + command)
                : Refusal.silent();
    }

    /** {@code java Hello.java} and JShell's remote half are JDK programs by name, but the user's by content. */
    private boolean runsUserCode() {
        return command.startsWith("jdk.compiler/com.sun.tools.javac.launcher.")
                || command.startsWith("jdk.jshell/jdk.jshell.execution.");
    }
}
