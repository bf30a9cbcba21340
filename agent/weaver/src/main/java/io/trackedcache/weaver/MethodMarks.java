package io.trackedcache.weaver;

/**
 * What else is true of a method.
 *
 * @param isCachedByFramework whether an annotation makes a framework cache its results
 * @param callsSuper whether it calls the method of its super class that it overrides
 * @param isGeneratedCopy whether it is generated, with copied annotations, and calls the method that it overrides
 * @param isInline whether it is an inline function of Kotlin
 */
record MethodMarks(boolean isCachedByFramework, boolean callsSuper, boolean isGeneratedCopy, boolean isInline) {
    static final MethodMarks NONE = new MethodMarks(false, false, false, false);

    MethodMarks inline() {
        return new MethodMarks(isCachedByFramework, callsSuper, isGeneratedCopy, true);
    }
}
