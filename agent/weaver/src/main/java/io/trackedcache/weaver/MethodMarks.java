package io.trackedcache.weaver;

import java.util.List;

/**
 * What else is true of a method.
 *
 * @param isCachedByFramework whether an annotation makes a framework cache its results
 * @param otherAnnotations the descriptors of annotations that may have such an annotation themselves
 * @param callsSuper whether it calls the method of its super class that it overrides
 * @param isGeneratedCopy whether it is generated, with copied annotations, and calls the method that it overrides
 * @param isInline whether it is an inline function of Kotlin
 */
record MethodMarks(
        boolean isCachedByFramework,
        List<String> otherAnnotations,
        boolean callsSuper,
        boolean isGeneratedCopy,
        boolean isInline) {
    static final MethodMarks NONE = new MethodMarks(false, List.of(), false, false, false);

    MethodMarks inline() {
        return new MethodMarks(isCachedByFramework, otherAnnotations, callsSuper, isGeneratedCopy, true);
    }

    MethodMarks cachedByFramework() {
        return new MethodMarks(true, otherAnnotations, callsSuper, isGeneratedCopy, isInline);
    }
}
