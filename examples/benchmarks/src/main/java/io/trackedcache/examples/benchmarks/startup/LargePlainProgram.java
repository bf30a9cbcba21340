package io.trackedcache.examples.benchmarks.startup;

/** The large program without annotations. */
final class LargePlainProgram {
    private LargePlainProgram() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        LargeProgram.use(LargeProgram.PLAIN, LargeProgram.CLASSES);
        ProcessUsage.print();
    }
}
