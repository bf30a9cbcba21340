package io.trackedcache.trials.loaders.app;

import java.util.Map;
import java.util.function.IntFunction;

/** The library as a program, and as the host of a library in another class loader. */
public final class Library {
    static final int ROUNDS = 500;

    private Library() {}

    public static void main(String[] arguments) throws Exception {
        Report.of(new Readers().apply(ROUNDS));
    }

    /** Runs the readers that another class loader defines. */
    static Map<String, Long> readIn(ClassLoader loader) throws ReflectiveOperationException {
        return run(loader.loadClass(Readers.class.getName()), ROUNDS);
    }

    /** Runs readers that must not be those of this class loader. */
    static Map<String, Long> run(Class<?> readers, int rounds) throws ReflectiveOperationException {
        if (readers == Readers.class) {
            throw new IllegalStateException("the library is not isolated");
        }
        @SuppressWarnings("unchecked") // All readers have this type.
        IntFunction<Map<String, Long>> function =
                (IntFunction<Map<String, Long>>) readers.getConstructor().newInstance();
        return function.apply(rounds);
    }
}
