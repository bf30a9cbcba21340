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
 * @param futureContent the descriptor of what its future completes with; empty if it returns none, or it is unknown
 */
record MethodMarks(
        boolean isCachedByFramework,
        List<String> otherAnnotations,
        boolean callsSuper,
        boolean isGeneratedCopy,
        boolean isInline,
        String futureContent) {
    static final MethodMarks NONE = new MethodMarks(false, List.of(), false, false, false, "");

    MethodMarks inline() {
        return new MethodMarks(isCachedByFramework, otherAnnotations, callsSuper, isGeneratedCopy, true, futureContent);
    }

    MethodMarks cachedByFramework() {
        return new MethodMarks(true, otherAnnotations, callsSuper, isGeneratedCopy, isInline, futureContent);
    }
}
