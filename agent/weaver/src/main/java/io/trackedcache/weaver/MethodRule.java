package io.trackedcache.weaver;

import java.util.concurrent.atomic.AtomicBoolean;
import org.objectweb.asm.Opcodes;

/** A rule of the setting {@code include} or {@code exclude}. */
final class MethodRule {
    private final String text;
    private final MethodPattern methods;
    private final Role role;
    private final AnnotationValues values;
    private final AtomicBoolean hasMatched = new AtomicBoolean();

    /**
     * Creates a rule.
     *
     * @param text the rule as the user wrote it
     * @param role what the rule makes of a method
     * @param values the values that the annotation of this role would have
     */
    MethodRule(String text, MethodPattern methods, Role role, AnnotationValues values) {
        this.text = text;
        this.methods = methods;
        this.role = role;
        this.values = values;
    }

    boolean coversMethodsOf(String className) {
        return methods.type().matches(className);
    }

    /** Whether the rule covers a method, which may be of a class that is never loaded. */
    boolean covers(MethodId method) {
        return methods.matches(method);
    }

    /**
     * Whether the rule covers a method of a class that is being loaded. If so, the rule has matched. If the rule names
     * the class of an abstract method, it means the methods that implement that.
     *
     * @param isImplementation whether the method implements an abstract one that the rule names
     */
    boolean matches(MethodFacts method, boolean isImplementation) {
        boolean isAbstract = method.is(Opcodes.ACC_ABSTRACT) && namesClass();
        boolean matches = isImplementation || (!isAbstract && covers(method.method()));
        if (matches) {
            hasMatched.set(true);
        }
        return matches;
    }

    /** Whether the rule covers a field or method of a class that is being loaded. If so, the rule has matched. */
    boolean matchesMember(MethodId member) {
        boolean matches = covers(member);
        if (matches) {
            hasMatched.set(true);
        }
        return matches;
    }

    /** Whether the rule names a method or a field, without a wildcard. */
    boolean namesMethods() {
        return methods.name().isExact();
    }

    /** Whether the rule names a class, without a wildcard. */
    boolean namesClass() {
        return methods.type().isExact();
    }

    /** Returns the pattern of the class. */
    String className() {
        return methods.type().text();
    }

    Role role() {
        return role;
    }

    AnnotationValues values() {
        return values;
    }

    boolean hasMatched() {
        return hasMatched.get();
    }

    @Override
    public String toString() {
        return text;
    }
}
