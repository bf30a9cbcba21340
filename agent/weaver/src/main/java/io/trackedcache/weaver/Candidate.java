package io.trackedcache.weaver;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * A method with the roles that its annotations and the rules give it.
 *
 * @param byRule the roles that only a rule gives it
 * @param byWildcard those of them that it has only because a rule with a wildcard matches its name
 * @param isForwarder whether it only forwards its calls to a method that is counted itself
 */
record Candidate(
        MethodFacts facts,
        Map<Role, AnnotationValues> roles,
        Set<Role> byRule,
        Set<Role> byWildcard,
        boolean isForwarder) {

    /**
     * Returns a method with its roles.
     *
     * @param implemented the rules that name an abstract method which this one implements
     */
    static Candidate of(MethodFacts method, MethodRules rules, List<MethodRule> implemented) {
        List<MethodRule> including = canBeIncluded(method) ? rules.including(method, implemented) : List.of();
        return including.isEmpty()
                ? new Candidate(method, method.annotations(), Set.of(), Set.of(), isForwarder(method, false))
                : included(method, including, rules);
    }

    /** Whether a rule may include the method. The others are not even reported as skipped. */
    private static boolean canBeIncluded(MethodFacts method) {
        return !method.isConstructor()
                && !method.isStaticInitializer()
                && !method.is(Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC);
    }

    private static Candidate included(MethodFacts method, List<MethodRule> including, MethodRules rules) {
        Map<Role, AnnotationValues> roles = new EnumMap<>(Role.class);
        roles.putAll(method.annotations());
        Set<Role> byRule = EnumSet.noneOf(Role.class);
        Set<Role> byWildcard = EnumSet.noneOf(Role.class);
        for (MethodRule rule : including) {
            if (roles.putIfAbsent(rule.role(), rule.values()) == null) {
                byRule.add(rule.role());
                if (isByWildcard(rule, method)) {
                    byWildcard.add(rule.role());
                }
            }
        }
        MethodId target = method.target();
        boolean isTargetIncluded = target != null && rules.isIncluded(target);
        return new Candidate(method, roles, byRule, byWildcard, isForwarder(method, isTargetIncluded));
    }

    /** A rule for many classes means those that implement the method. */
    private static boolean isByWildcard(MethodRule rule, MethodFacts method) {
        return !rule.namesMethods() || method.is(Opcodes.ACC_ABSTRACT);
    }

    private static boolean isForwarder(MethodFacts method, boolean isTargetIncluded) {
        return method.isAnnotated() ? method.hasCopiedAnnotations() : isTargetIncluded;
    }

    boolean hasRole(Role role) {
        return roles.containsKey(role);
    }
}
