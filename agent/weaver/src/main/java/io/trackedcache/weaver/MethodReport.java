package io.trackedcache.weaver;

/** What became of one annotated method. */
public sealed interface MethodReport {
    MethodId method();

    /** It is counted, for this cache. */
    record Woven(MethodId method, String manager, String cache) implements MethodReport {}

    /** It was left as it is, on purpose. */
    record Skipped(MethodId method, Reason reason) implements MethodReport {
        @Override
        public String toString() {
            return method + " is not counted: " + reason.explanation() + "; " + reason.remedy();
        }
    }
}
