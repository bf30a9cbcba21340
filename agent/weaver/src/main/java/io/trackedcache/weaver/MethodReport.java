package io.trackedcache.weaver;

/** What became of one method in one of its roles. */
public sealed interface MethodReport {
    MethodId method();

    Role role();

    /**
     * It is counted, for this cache.
     *
     * @param namesInstances whether each instance of its class counts for a cache of its own name
     * @param needsInstances whether it learns of the instances of its class as they are made
     */
    record Woven(
            MethodId method, Role role, String manager, String cache, boolean namesInstances, boolean needsInstances)
            implements MethodReport {
        public Woven(MethodId method, Role role, String manager, String cache, boolean namesInstances) {
            this(method, role, manager, cache, namesInstances, false);
        }
    }

    /** Its calls are counted, under this key of this set of counters. */
    record Counted(MethodId method, Role role, String set, String key) implements MethodReport {}

    /**
     * It was left as it is, on purpose.
     *
     * @param isByChance whether nobody named it: it only happens to match a rule for many
     */
    record Skipped(MethodId method, Role role, Reason reason, boolean isByChance) implements MethodReport {
        public Skipped(MethodId method, Role role, Reason reason) {
            this(method, role, reason, false);
        }

        /** Whether it is worth a line: not where the compiler made it, the user wished it, or a wide rule met it. */
        public boolean isNews() {
            return switch (reason) {
                case BRIDGE, EXCLUDED -> false;
                case VOID, ABSTRACT, NATIVE -> !isByChance;
                default -> true;
            };
        }

        @Override
        public String toString() {
            return method + " is not counted" + as() + ": " + reason.explanation() + "; " + reason.remedy();
        }

        private String as() {
            return role == Role.LOOKUP ? "" : " as @" + role.annotation();
        }
    }
}
