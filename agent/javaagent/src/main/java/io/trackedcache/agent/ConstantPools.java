package io.trackedcache.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks into the constant pools of loaded classes, where their bytes are not at hand: without reflection, which would
 * load the types of their methods, and without asking their class loaders for resources, which is code of the
 * application.
 *
 * <p>The JDK has an internal way to read them. It is opened to one small class alone, which has a class loader, and so
 * a module, of its own.
 */
final class ConstantPools extends ClassLoader {
    private static final String READER = "io.trackedcache.agent.ConstantPoolReader";

    private ConstantPools() {
        super(ClassLoader.getPlatformClassLoader());
    }

    /** Whether a class mentions one of our annotations; none does where that cannot be told. */
    static Predicate<Class<?>> mentioningAnnotations(Instrumentation instrumentation, Console console) {
        try {
            return new ConstantPools().reader(instrumentation);
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
            console.warn("cannot tell which of the loaded classes have annotations, so none of them is counted: " + e
                    + "; start the JVM with -javaagent, or name their methods by the setting include");
            return new None();
        }
    }

    private record None() implements Predicate<Class<?>> {
        @Override
        public boolean test(Class<?> type) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // The class is ours, and this is what it implements.
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
