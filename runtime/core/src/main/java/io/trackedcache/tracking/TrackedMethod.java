package io.trackedcache.tracking;

import io.trackedcache.registry.CacheId;

/**
 * The state of one method, or field, in one of its roles. Texts that do not apply are empty.
 *
 * @param className the binary name of the class, with dots
 * @param method the name and parameter types, such as {@code find(java.lang.String,int)}; {@code *} for a class as a
 *     whole; the name of a field; the text of a rule; the name of a setting
 * @param role what the method does for its cache: lookup, expiry, ready, load, cleanup, put, removal, eviction or size;
 *     counters for a method that returns the counters of the application, counter for a field that holds one of them;
 *     signal for a method that calls {@code CacheSignals}; stat for a method whose calls are counted; setting for a
 *     setting of a cache that has not appeared
 * @param cache the cache that the method counts for, as {@link CacheId} writes it; {@code the innermost lookup} for a
 *     predicate of any cache; or the set and key of its counter
 * @param reason the stable code of the reason why the method is not counted, or of a doubt about one that is
 * @param explanation the reason in words
 * @param remedy what the author can do about it
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

    /** The {@link #cache} of a predicate of any cache. */
    public static final String INNERMOST_LOOKUP = "the innermost lookup";

    /** Creates the state of a setting for a cache that has not appeared. */
    public static TrackedMethod awaitedSetting(String setting, String explanation, String remedy) {
        return new TrackedMethod(
                "", setting, "setting", MethodState.AWAITED, "", "setting-without-cache", explanation, remedy);
    }

    /** Creates the state of a method that is counted. */
    public static TrackedMethod woven(String className, String method, String role, String cache) {
        return new TrackedMethod(className, method, role, MethodState.WOVEN, cache, "", "", "");
    }

    /** Returns a copy that counts for another cache. */
    TrackedMethod of(String newCache) {
        return new TrackedMethod(className, method, role, state, newCache, reason, explanation, remedy);
    }

    /** Returns a copy with an explanation and a remedy. */
    public TrackedMethod because(String newExplanation, String newRemedy) {
        return new TrackedMethod(className, method, role, state, cache, reason, newExplanation, newRemedy);
    }

    /** Returns a copy with the code, the words and the remedy of a doubt. */
    public TrackedMethod doubted(String code, String newExplanation, String newRemedy) {
        return new TrackedMethod(className, method, role, state, cache, code, newExplanation, newRemedy);
    }

    /** Creates the state of a method that is not counted. */
    public static TrackedMethod skipped(
            String className, String method, String role, String reason, String explanation, String remedy) {
        return new TrackedMethod(className, method, role, MethodState.SKIPPED, "", reason, explanation, remedy);
    }

    /** Creates the state of a method that is not counted because of an error. */
    public static TrackedMethod failed(
            String className, String method, String role, String explanation, String remedy) {
        return new TrackedMethod(className, method, role, MethodState.FAILED, "", "failed", explanation, remedy);
    }

    /** Creates the state of a rule whose methods have not been loaded yet. */
    public static TrackedMethod awaited(String rule) {
        return new TrackedMethod(
                "",
                rule,
                "lookup",
                MethodState.AWAITED,
                "",
                "not-loaded",
                "no class loaded so far has a method that this rule names; methods of the JDK, constructors, and methods"
                        + " that an earlier rule names are not included",
                "check class, method and parameter types, and whether the class is loaded");
    }

    /**
     * Returns the name and parameter types of a method, or the name of a field, as in {@link #method}.
     *
     * @param descriptor the descriptor in the class file
     */
    public static String signature(String name, String descriptor) {
        return Signature.of(name, descriptor);
    }

    String key() {
        return className + ' ' + method + ' ' + role;
    }
}
