package io.trackedcache.tracking;

/** The state of a method that an annotation or a rule names. */
public enum MethodState {
    /** The method was rewritten, and is counted while tracking is enabled. */
    WOVEN,

    /** The method is not counted, for a reason that its author can remove. */
    SKIPPED,

    /** The method is not counted because of an error. */
    FAILED,

    /** A rule names the method, and no class loaded so far has it; or a setting names a cache that has not appeared. */
    AWAITED
}
