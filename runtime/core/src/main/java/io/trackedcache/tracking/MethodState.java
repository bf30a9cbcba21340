package io.trackedcache.tracking;

/** What became of a method that an annotation or a rule names. */
public enum MethodState {
    /** It is rewritten, and counted while tracking is enabled. */
    WOVEN,

    /** It is left as it was, or goes uncounted, for a reason that its author can do something about. */
    SKIPPED,

    /** Something went wrong with it that should not have. */
    FAILED,

    /** A rule names it, and no class that was loaded so far has such a method. */
    AWAITED
}
