package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * The abstract methods that rules name and that a class inherits, as far as the class gives them a body.
 *
 * @param implementations the methods of the class that have such a body
 * @param reports what keeps the class from being counted, or from being known
 */
public record InheritedMethods(List<Implementation> implementations, List<MethodReport> reports) {
    /** The result for a class that inherits no abstract method that a rule names. */
    public static final InheritedMethods NONE = new InheritedMethods(List.of(), List.of());

    /**
     * A method of a class that implements an abstract method, or overrides an implementation.
     *
     * @param above the body that the class inherits, which the method overrides
     */
    record Implementation(MethodRule rule, String name, String descriptor, RuledMethod.Body above) {}

    /** Whether the class has a method that a rule includes in this way. */
    public boolean hasImplementations() {
        return !implementations.isEmpty();
    }

    /** Returns the rules that include a method of the class as an implementation. */
    List<MethodRule> rulesFor(MethodFacts method) {
        List<MethodRule> rules = new ArrayList<>(0);
        for (Implementation each : implementations) {
            if (each.name.equals(method.method().name())
                    && each.descriptor.equals(method.method().descriptor())
                    && !isCountedAbove(each, method)) {
                rules.add(each.rule);
            }
        }
        return rules;
    }

    /**
     * Whether the body that the method overrides counts for it. A size is read by a call of the overriding method. A
     * load, cleanup or other call would count twice if it calls the one that it overrides; so would a lookup, put,
     * removal or eviction without a key, while one of the same key is a part of the first.
     */
    private static boolean isCountedAbove(Implementation each, MethodFacts method) {
        boolean isOfClass = each.above == RuledMethod.Body.OF_CLASS;
        return switch (each.rule.role()) {
            case SIZE, COUNTERS -> isOfClass;
            case LOAD, CLEANUP, STAT -> isOfClass && method.marks().callsSuper();
            case LOOKUP, PUT, REMOVAL, EVICTION -> isOfClass && method.marks().callsSuper() && !method.hasParameters();
            case EXPIRY, READY -> false; // The last answer decides.
            case COUNTER -> true; // Of a field.
        };
    }
}
