package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * An abstract method that a rule names, as a type inherits it.
 *
 * @param signatures the name and descriptor of the method, and those of the methods that bridges call in its place
 * @param body where the type inherits a body of it from
 */
record RuledMethod(MethodRule rule, List<String> signatures, Body body) {
    /** The kind of type that a body is in. The later one overrides the earlier one. */
    enum Body {
        NONE,
        OF_INTERFACE,
        OF_CLASS
    }

    static RuledMethod of(MethodRule rule, String signature) {
        return new RuledMethod(rule, List.of(signature), Body.NONE);
    }

    /** Adds a method to a list, or merges it into the one that is the same method. */
    static void merge(RuledMethod method, List<RuledMethod> all) {
        for (int i = 0; i < all.size(); i++) {
            RuledMethod known = all.get(i);
            if (known.isSame(method)) {
                all.set(i, known.and(method));
                return;
            }
        }
        all.add(method);
    }

    @SuppressWarnings("ReferenceEquality") // A rule is one object, wherever it is looked at.
    private boolean isSame(RuledMethod other) {
        if (rule != other.rule) {
            return false;
        }
        for (String signature : other.signatures) {
            if (signatures.contains(signature)) {
                return true;
            }
        }
        return false;
    }

    private RuledMethod and(RuledMethod other) {
        List<String> all = new ArrayList<>(signatures);
        for (String signature : other.signatures) {
            if (!all.contains(signature)) {
                all.add(signature);
            }
        }
        return new RuledMethod(rule, all, body.compareTo(other.body) < 0 ? other.body : body);
    }

    /**
     * Returns the method as the subtypes of a type inherit it, and adds the bodies that the type gives it.
     *
     * @param bodies receives the bodies
     */
    RuledMethod in(TypeShape type, List<InheritedMethods.Implementation> bodies) {
        List<String> all = new ArrayList<>(signatures);
        Body found = body;
        // The list grows by what bridges call.
        for (int i = 0; i < all.size(); i++) {
            TypeShape.Method own = type.method(all.get(i));
            if (own != null && own.isBridge()) {
                String called = own.bridged();
                if (called != null && !all.contains(called)) {
                    all.add(called);
                }
            } else if (own != null && own.isAbstract()) {
                found = Body.NONE;
            } else if (own != null) {
                found = type.isInterface() ? Body.OF_INTERFACE : Body.OF_CLASS;
                bodies.add(new InheritedMethods.Implementation(rule, own.name(), own.descriptor(), body));
            }
        }
        return new RuledMethod(rule, all, found);
    }
}
