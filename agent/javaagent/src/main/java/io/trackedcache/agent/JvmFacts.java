package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.lang.module.ResolvedModule;
import java.util.Optional;

/**
 * The facts about this JVM that the checks need.
 *
 * @param mainIsOfJdk whether the main class is in a module of the JDK itself
 * @param command the main class and its arguments, as passed to the launcher
 * @param hasSecurityManager whether a security manager is installed
 * @param runtimeVersion the version of the runtime that woven code finds; it may be on the application's class path
 * @param systemLoader the class loader in which woven code looks for the runtime
 */
record JvmFacts(
        boolean mainIsOfJdk,
        String command,
        boolean hasSecurityManager,
        String runtimeVersion,
        ClassLoader systemLoader) {

    @SuppressWarnings("removal") // JDK 17 to 23 may have a security manager.
    static JvmFacts ofThisJvm() {
        return new JvmFacts(
                isOfJdk(property("jdk.module.main")),
                property("sun.java.command"),
                System.getSecurityManager() != null,
                ProbeLink.version(),
                ClassLoader.getSystemClassLoader());
    }

    /** Returns an empty text if a security manager denies access: the agent does not start in that case anyway. */
    private static String property(String key) {
        try {
            return System.getProperty(key, "");
        } catch (SecurityException e) {
            return "";
        }
    }

    static boolean isOfJdk(Module module) {
        return module.isNamed() && isOfJdk(module.getName());
    }

    /**
     * Whether a module is part of the JDK's image. Its name alone does not decide: a user's module may have any name.
     */
    private static boolean isOfJdk(String module) {
        if (!module.startsWith("jdk.") && !module.startsWith("java.")) {
            return false;
        }
        Optional<ResolvedModule> main = ModuleLayer.boot().configuration().findModule(module);
        return main.isPresent() && main.get().reference().location().toString().startsWith("Optional[jrt:");
    }
}
