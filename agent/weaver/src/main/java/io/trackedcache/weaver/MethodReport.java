package io.trackedcache.weaver;

/** What became of one method in one of its roles. */
public sealed interface MethodReport {
    MethodId method();

    Role role();

    /**
     * It is counted, for this cache.
     *
     * @param namesInstances whether each instance of its class counts for a cache of its own name
     */
    record Woven(MethodId method, Role role, String manager, String cache, boolean namesInstances)
            implements MethodReport {}

    /** It was left as it is, on purpose. */
    record Skipped(MethodId method, Role role, Reason reason) implements MethodReport {
        @Override
        public String toString() {
            return method + " is not counted" + as() + ": " + reason.explanation() + "; " + reason.remedy();
        }

        private String as() {
            return role == Role.LOOKUP ? "" : " as @" + role.annotation();
        }
    }
}
