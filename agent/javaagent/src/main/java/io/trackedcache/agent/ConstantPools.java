package io.trackedcache.agent;

import io.trackedcache.config.Console;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Access to the constant pools of loaded classes, whose class files are not available. Reflection would load the types
 * of their methods, and asking their class loaders for resources would run code of the application.
 *
 * <p>An internal API of the JDK reads constant pools. It is opened to a single small class, which has a class loader,
 * and so a module, of its own.
 */
final class ConstantPools extends ClassLoader {
    private static final String READER = "io.trackedcache.agent.ConstantPoolReader";

    private ConstantPools() {
        super(ClassLoader.getPlatformClassLoader());
    }

    /**
     * Returns a test of whether a class mentions an annotation of this project. It is always false if it cannot work
     * here.
     */
    static Predicate<Class<?>> mentioningAnnotations(Instrumentation instrumentation, Console console) {
        try {
            return new ConstantPools().reader(instrumentation);
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
            console.warn("the annotations of loaded classes cannot be read, so none of these classes is counted: " + e
                    + "; start the JVM with -javaagent, or name their methods in the setting include");
            return new None();
        }
    }

    private record None() implements Predicate<Class<?>> {
        @Override
        public boolean test(Class<?> type) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // ConstantPoolReader implements this type.
    private Predicate<Class<?>> reader(Instrumentation instrumentation)
            throws ReflectiveOperationException, IOException {
        Set<Module> own = Set.of(getUnnamedModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of("jdk.internal.access", own, "jdk.internal.reflect", own),
                Map.of(),
                Set.of(),
                Map.of());
        byte[] classFile = classFile();
        Class<?> reader = defineClass(READER, classFile, 0, classFile.length);
        return (Predicate<Class<?>>) reader.getDeclaredConstructor().newInstance();
    }

    private static byte[] classFile() throws IOException {
        String file = READER.replace('.', '/') + ".class";
        try (InputStream bytes = ConstantPools.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException("the agent jar has no " + file);
            }
            return bytes.readAllBytes();
        }
    }
}
