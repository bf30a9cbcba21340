package io.trackedcache.examples.benchmarks.startup;

import java.util.function.Supplier;

/** A program of many classes, each of which is loaded and used once. A few have a method to weave. */
final class LargeProgram {
    private static final String PACKAGE = "io.trackedcache.examples.benchmarks.startup.large.";

    static final String PLAIN = PACKAGE + "Plain";
    static final String ANNOTATED = PACKAGE + "Annotated";
    static final int CLASSES = 3_000;
    static final int WOVEN = 10;

    private LargeProgram() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        use(PLAIN, CLASSES - WOVEN);
        use(ANNOTATED, WOVEN);
        ProcessUsage.print();
    }

    static void use(String name, int classes) throws ReflectiveOperationException {
        int found = 0;
        for (int i = 0; i < classes; i++) {
            Supplier<?> one = Class.forName(name + i)
                    .asSubclass(Supplier.class)
                    .getDeclaredConstructor()
                    .newInstance();
            found += one.get() == null ? 0 : 1;
        }
        System.out.println(found);
    }
}
