package io.trackedcache.agent;

import java.util.Optional;

/** Not in jps, keytool, jconsole and the like, which a JVM option in the environment would reach too. */
record JdkToolCheck(boolean mainIsOfJdk, String command) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return mainIsOfJdk && !runsUserCode() ? Refusal.silent() : Optional.empty();
    }

    /** {@code java Hello.java} and JShell's remote half are JDK programs by name, but the user's by content. */
    private boolean runsUserCode() {
        return command.startsWith("jdk.compiler/com.sun.tools.javac.launcher.")
                || command.startsWith("jdk.jshell/jdk.jshell.execution.");
    }
}
