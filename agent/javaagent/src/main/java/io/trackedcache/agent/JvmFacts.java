package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.lang.module.ResolvedModule;
import java.util.Optional;

/**
 * What the checks want to know of this JVM.
 *
 * @param mainIsOfJdk whether the main class is in a module of the JDK itself
 * @param command the main class and its arguments as the launcher got them
 * @param hasSecurityManager whether a security manager is installed
 * @param runtimeVersion the version of the runtime that woven code will reach, which may come from the application's
 *     class path
 * @param systemLoader where woven code looks for the runtime
 */
record JvmFacts(
        boolean mainIsOfJdk,
        String command,
        boolean hasSecurityManager,
        String runtimeVersion,
        ClassLoader systemLoader) {

    @SuppressWarnings("removal") // As long as there are JVMs that can have a security manager, we have to ask.
    static JvmFacts ofThisJvm() {
        return new JvmFacts(
                isOfJdk(property("jdk.module.main")),
                property("sun.java.command"),
                System.getSecurityManager() != null,
                ProbeLink.version(),
                ClassLoader.getSystemClassLoader());
    }

    /** Blank where a security manager keeps it to itself: then the agent does not start anyway. */
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

    /** Modules of the JDK lie in its own image; a user's module may have any name. */
    private static boolean isOfJdk(String module) {
        if (!module.startsWith("jdk.") && !module.startsWith("java.")) {
            return false;
        }
        Optional<ResolvedModule> main = ModuleLayer.boot().configuration().findModule(module);
        return main.isPresent() && main.get().reference().location().toString().startsWith("Optional[jrt:");
    }
}
