package io.trackedcache.examples.benchmarks.startup;

/** The program of many classes without an annotation. */
final class LargePlainProgram {
    private LargePlainProgram() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        LargeProgram.use(LargeProgram.PLAIN, LargeProgram.CLASSES);
        LastWords.say();
    }
}
