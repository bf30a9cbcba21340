package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * A method with the roles that its annotations and the rules give it.
 *
 * @param isIncludedByWildcard whether it is a lookup only because a rule with a wildcard matches its name
 * @param isForwarder whether it only forwards its calls to a method that is counted itself
 */
record Candidate(
        MethodFacts facts, Map<Role, AnnotationValues> roles, boolean isIncludedByWildcard, boolean isForwarder) {

    static Candidate of(MethodFacts method, MethodRules rules) {
        MethodRule rule = canBeIncluded(method) ? rules.including(method.method()) : null;
        return rule == null
                ? new Candidate(method, method.annotations(), false, isForwarder(method, false))
                : included(method, rule, rules);
    }

    /** Whether a rule may include the method. The others are not even reported as skipped. */
    private static boolean canBeIncluded(MethodFacts method) {
        return !method.isConstructor()
                && !method.isStaticInitializer()
                && !method.is(Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC);
    }

    private static Candidate included(MethodFacts method, MethodRule rule, MethodRules rules) {
        Map<Role, AnnotationValues> roles = new EnumMap<>(Role.class);
        roles.putAll(method.annotations());
        boolean isLookupByRule = roles.putIfAbsent(Role.LOOKUP, rule.values()) == null;
        MethodId target = method.target();
        boolean isTargetIncluded = target != null && rules.isIncluded(target);
        return new Candidate(
                method, roles, isLookupByRule && !rule.namesMethods(), isForwarder(method, isTargetIncluded));
    }

    private static boolean isForwarder(MethodFacts method, boolean isTargetIncluded) {
        return method.isAnnotated() ? method.hasCopiedAnnotations() : isTargetIncluded;
    }

    boolean hasRole(Role role) {
        return roles.containsKey(role);
    }
}
