package io.trackedcache.weaver;

/**
 * What a class file says about the class as a whole, besides its methods.
 *
 * @param superName the internal name of its super class; empty for {@code Object} and damaged class files
 * @param isAnnotated whether the class itself is annotated with {@code @TrackedCache}
 * @param isAnnotationType whether it is the type of an annotation
 * @param isGenerated whether a known generator has created it as a subclass or proxy of another class
 * @param isCachedByFramework whether an annotation of the class makes a framework cache the results of all its methods
 */
record ClassMarks(
        String superName,
        boolean isAnnotated,
        boolean isAnnotationType,
        boolean isGenerated,
        boolean isCachedByFramework) {
    static final ClassMarks NONE = new ClassMarks("", false, false, false, false);
}
