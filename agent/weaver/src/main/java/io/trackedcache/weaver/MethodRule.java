package io.trackedcache.weaver;

import java.util.concurrent.atomic.AtomicBoolean;

/** Methods that are lookups though no annotation says so, or that are not to be woven. */
final class MethodRule {
    private final String text;
    private final MethodPattern methods;
    private final AnnotationValues values;
    private final AtomicBoolean hasMatched = new AtomicBoolean();

    /**
     * A rule.
     *
     * @param text as it was written
     * @param values what an annotation would say
     */
    MethodRule(String text, MethodPattern methods, AnnotationValues values) {
        this.text = text;
        this.methods = methods;
        this.values = values;
    }

    boolean mayConcern(String className) {
        return methods.type().matches(className);
    }

    /** Whether it means that method, which may be in a class that never comes. */
    boolean means(MethodId method) {
        return methods.matches(method);
    }

    /** Whether it means that method, which is here. */
    boolean matches(MethodId method) {
        boolean matches = means(method);
        if (matches) {
            hasMatched.set(true);
        }
        return matches;
    }

    /** Whether it says by name which methods of a class it means. */
    boolean namesMethods() {
        return methods.name().isExact();
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
