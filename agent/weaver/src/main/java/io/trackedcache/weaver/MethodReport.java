package io.trackedcache.weaver;

/** The result of weaving one method in one of its roles. */
public sealed interface MethodReport {
    MethodId method();

    Role role();

    /**
     * A method that is counted for a cache.
     *
     * @param isOfClass whether the class of the instance names the cache
     * @param namesInstances whether the cache depends on the instance: each counts for a cache with a name of its own,
     *     or for that of its class, which is a subclass
     * @param needsInstances whether the constructors report new instances, as for a size
     */
    record Woven(
            MethodId method,
            Role role,
            String manager,
            String cache,
            boolean isOfClass,
            boolean namesInstances,
            boolean needsInstances)
            implements MethodReport {
        public Woven(MethodId method, Role role, String manager, String cache, boolean namesInstances) {
            this(method, role, manager, cache, false, namesInstances, false);
        }
    }

    /** A predicate that affects the innermost running lookup, of any cache. */
    record Innermost(MethodId method, Role role) implements MethodReport {}

    /** A method whose calls are counted under a key of a set of counters. */
    record Counted(MethodId method, Role role, String set, String key) implements MethodReport {}

    /** A doubt about a method that is counted, or about the annotation of a class. */
    record Doubtful(MethodId method, Role role, Caution caution) implements MethodReport {
        @Override
        public String toString() {
            String what = method.isClass() ? " has @TrackedCache, but " : " is counted" + as(role) + ", but ";
            return method + what + caution.explanation() + "; " + caution.remedy();
        }
    }

    private static String as(Role role) {
        return role == Role.LOOKUP ? "" : " as @" + role.annotation();
    }

    /**
     * A method that was left unchanged, with the reason.
     *
     * @param isByWildcard whether the user has not named it: it only matches a rule with a wildcard
     */
    record Skipped(MethodId method, Role role, Reason reason, boolean isByWildcard) implements MethodReport {
        public Skipped(MethodId method, Role role, Reason reason) {
            this(method, role, reason, false);
        }

        /**
         * Whether to print a message: not for methods that the compiler generated or the user excluded, nor if a
         * wildcard matches a method that cannot be a lookup, or a class that may be none of interest.
         */
        public boolean isReported() {
            return switch (reason) {
                case BRIDGE, GENERATED_COPY, EXCLUDED -> false;
                // The lookup of the same method is reported.
                case LOOKUP_AND_LOAD -> role == Role.LOOKUP;
                case VOID, ABSTRACT, NATIVE, UNREADABLE_SUPER_TYPE, COUNTER_TYPE, COUNTER_FINAL, COUNTERS_RESULT ->
                    !isByWildcard;
                default -> true;
            };
        }

        @Override
        public String toString() {
            return method + " is not counted" + as(role) + ": " + reason.explanation() + "; " + reason.remedy();
        }
    }
}
