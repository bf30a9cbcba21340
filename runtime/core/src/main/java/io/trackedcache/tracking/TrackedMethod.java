package io.trackedcache.tracking;

import io.trackedcache.registry.CacheId;

/**
 * What became of one method in one of its roles. Texts that do not apply are empty.
 *
 * @param className as in source code, with dots
 * @param method its name and the types of its parameters, such as {@code find(java.lang.String,int)}; of a class that
 *     failed as a whole, or of a rule, what is known of it
 * @param role what it does for its cache: lookup, expiry, ready, load, cleanup, put, removal or size; or stat, of which
 *     the calls are counted
 * @param cache the cache that it counts for, as {@link CacheId} writes it; or the set and the key of its counter
 * @param reason a word for machines: why it is not counted
 * @param explanation the same in words
 * @param remedy what can be done about it
 */
public record TrackedMethod(
        String className,
        String method,
        String role,
        MethodState state,
        String cache,
        String reason,
        String explanation,
        String remedy) {

    /** One that is counted. */
    public static TrackedMethod woven(String className, String method, String role, String cache) {
        return new TrackedMethod(className, method, role, MethodState.WOVEN, cache, "", "", "");
    }

    /** The same with something to know of it. */
    public TrackedMethod because(String newExplanation, String newRemedy) {
        return new TrackedMethod(className, method, role, state, cache, reason, newExplanation, newRemedy);
    }

    /** One that is not counted, and why. */
    public static TrackedMethod skipped(
            String className, String method, String role, String reason, String explanation, String remedy) {
        return new TrackedMethod(className, method, role, MethodState.SKIPPED, "", reason, explanation, remedy);
    }

    /** One with which something went wrong. */
    public static TrackedMethod failed(
            String className, String method, String role, String explanation, String remedy) {
        return new TrackedMethod(className, method, role, MethodState.FAILED, "", "failed", explanation, remedy);
    }

    /** The rule names methods that have not come yet. */
    public static TrackedMethod awaited(String rule) {
        return new TrackedMethod(
                "",
                rule,
                "lookup",
                MethodState.AWAITED,
                "",
                "not-loaded",
                "no class that was loaded so far has a method that this rule names; those of the JDK, constructors, and"
                        + " methods that a rule before it names, do not count",
                "check class, method and parameter types, and whether the class is loaded");
    }

    /**
     * A method as it is written here.
     *
     * @param descriptor as in class files
     */
    public static String signature(String name, String descriptor) {
        return Signature.of(name, descriptor);
    }

    String key() {
        return className + ' ' + method + ' ' + role;
    }
}
