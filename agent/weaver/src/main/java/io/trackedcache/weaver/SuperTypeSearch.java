package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** The search among the super types of one class. */
final class SuperTypeSearch {
    /** More than any real class has; a class file can demand any number. */
    private static final int MOST_TYPES = 1_000;

    private static final int DEEPEST = 100;
    private static final String PROXY = "java/lang/reflect/Proxy";

    private final MethodRules rules;
    private final ClassFileSource source;
    private final ClassLoader loader;
    private final KnownTypes known;
    private final KnownTypes anywhere;
    private final Set<String> running = new HashSet<>();
    private int types;
    private boolean isComplete = true;
    private boolean hasFound;
    private @Nullable String unreadable;

    /**
     * Creates a search.
     *
     * @param loader the class loader of the class
     * @param known the types that this class loader finds
     * @param anywhere the types of all class loaders
     */
    SuperTypeSearch(
            MethodRules rules, ClassFileSource source, ClassLoader loader, KnownTypes known, KnownTypes anywhere) {
        this.rules = rules;
        this.source = source;
        this.loader = loader;
        this.known = known;
        this.anywhere = anywhere;
    }

    /** Returns the first super type whose class file could not be read; null if there was none. */
    @Nullable
    String unreadable() {
        return unreadable;
    }

    /** Whether the class or a super type has an abstract method that a rule names. */
    boolean hasFound() {
        return hasFound;
    }

    /**
     * Whether a type has abstract methods that a rule names. A class that has bodies alone is not looked at further.
     */
    boolean isAbstract(String name) {
        TypeShape type = read(name);
        return type != null
                && type.isAbstract()
                && !inheritable(type, new ArrayList<>()).isEmpty();
    }

    /** Whether a class inherits no method that a rule names. */
    boolean inheritsNothing(ClassReader type) {
        String superName = type.getSuperName();
        if (superName != null && !of(superName).isEmpty()) {
            return false;
        }
        for (String superType : type.getInterfaces()) {
            if (!of(superType).isEmpty()) {
                return false;
            }
        }
        remember(type.getClassName(), List.of());
        return true;
    }

    private void remember(String type, List<RuledMethod> methods) {
        if (isComplete) {
            known.add(type, methods);
            anywhere.add(type, methods);
        }
    }

    /** Returns the bodies that a class gives to the abstract methods that it inherits. */
    InheritedMethods in(TypeShape type) {
        if (type.superName().equals(PROXY)) {
            return InheritedMethods.NONE; // It calls a handler, which may call the implementation.
        }
        List<InheritedMethods.Implementation> bodies = new ArrayList<>();
        List<RuledMethod> methods = inheritable(type, bodies);
        return methods.isEmpty()
                ? InheritedMethods.NONE
                : new InheritedMethods(bodies, type.isAbstract() ? List.of() : bodiesElsewhere(methods, type));
    }

    /** Returns the methods that subtypes of a type inherit, and adds the bodies that the type gives them. */
    private List<RuledMethod> inheritable(TypeShape type, List<InheritedMethods.Implementation> bodies) {
        boolean wasComplete = isComplete;
        isComplete = true;
        List<RuledMethod> inherited = new ArrayList<>();
        for (String superType : type.superTypes()) {
            for (RuledMethod method : of(superType)) {
                RuledMethod.merge(method, inherited);
            }
        }
        List<RuledMethod> methods = new ArrayList<>();
        for (RuledMethod method : inherited) {
            RuledMethod.merge(method.in(type, bodies), methods);
        }
        if (rules.nameClass(type.name())) {
            addNamed(type, methods);
        }
        hasFound |= !methods.isEmpty();
        remember(type.name(), methods);
        isComplete &= wasComplete;
        return methods;
    }

    private List<RuledMethod> of(String name) {
        if (isPruned(name)) {
            return List.of();
        }
        List<RuledMethod> methods = known.of(name);
        if (methods != null) {
            return methods;
        }
        if (running.size() >= DEEPEST || ++types > MOST_TYPES || !running.add(name)) {
            isComplete = false;
            return List.of();
        }
        try {
            TypeShape type = read(name);
            return type == null ? unread(name) : inheritable(type, new ArrayList<>());
        } finally {
            running.remove(name);
        }
    }

    /** A type of the JDK has a super type that a rule names only if that is of the JDK too. */
    private boolean isPruned(String name) {
        return name.equals("java/lang/Object") || (name.startsWith("java/") && !rules.nameJdk());
    }

    private List<RuledMethod> unread(String name) {
        List<RuledMethod> methods = anywhere.of(name);
        if (methods != null) {
            return methods;
        }
        isComplete = false;
        if (unreadable == null) {
            unreadable = name;
        }
        return List.of();
    }

    private @Nullable TypeShape read(String name) {
        if (known.isUnreadable(name)) {
            return null;
        }
        byte[] classFile = source.read(loader, name);
        TypeShape type = classFile == null ? null : shape(classFile);
        if (type == null || !type.name().equals(name)) {
            known.addUnreadable(name);
            return null;
        }
        return type;
    }

    private static @Nullable TypeShape shape(byte[] classFile) {
        try {
            return TypeShape.read(classFile);
        } catch (RuntimeException e) {
            return null; // Damaged, or of a newer version than ASM knows.
        }
    }

    /** Adds the abstract methods of a type that rules name, declared there or inherited. */
    private void addNamed(TypeShape type, List<RuledMethod> methods) {
        List<TypeShape.Method> all = new ArrayList<>();
        addMethods(type, all, new HashSet<>());
        for (MethodRule rule : rules.naming(type.className())) {
            for (TypeShape.Method method : all) {
                MethodId id = new MethodId(type.className(), method.name(), method.descriptor());
                if (method.isAbstract() && rule.covers(id)) {
                    RuledMethod.merge(RuledMethod.of(rule, method.signature()), methods);
                }
            }
        }
    }

    /** Adds the methods of a type and of its super types; of those with the same signature, the first one. */
    private void addMethods(TypeShape type, List<TypeShape.Method> all, Set<String> signatures) {
        for (TypeShape.Method method : type.methods()) {
            if (signatures.add(method.signature())) {
                all.add(method);
            }
        }
        for (String superType : type.superTypes()) {
            TypeShape above = type.isAbstract() && !superType.equals("java/lang/Object") ? readOnce(superType) : null;
            if (above != null) {
                addMethods(above, all, signatures);
            }
        }
    }

    private @Nullable TypeShape readOnce(String name) {
        return ++types > MOST_TYPES || running.size() >= DEEPEST ? null : read(name);
    }

    /** Reports the bodies that a class inherits from a class which does not inherit the abstract method itself. */
    private List<MethodReport> bodiesElsewhere(List<RuledMethod> methods, TypeShape type) {
        List<MethodReport> reports = new ArrayList<>();
        for (RuledMethod method : methods) {
            MethodId body = method.body() == RuledMethod.Body.NONE ? bodyAbove(method, type) : null;
            if (body != null && !rules.isIncluded(body) && !rules.isExcluded(body)) {
                reports.add(new MethodReport.Skipped(body, method.rule().role(), Reason.BODY_OF_OTHER_TYPE));
            }
        }
        return reports;
    }

    /** Returns the body of a method in a super class; null if that is of the JDK, or counts by an annotation. */
    private @Nullable MethodId bodyAbove(RuledMethod method, TypeShape type) {
        String name = type.superName();
        while (ConstantPoolScan.isOfApplication(name)) {
            TypeShape above = readOnce(name);
            if (above == null || above.mentionsAnnotations()) {
                return null;
            }
            for (String signature : method.signatures()) {
                TypeShape.Method body = above.method(signature);
                if (body != null && !body.isAbstract() && !body.isBridge()) {
                    return new MethodId(above.className(), body.name(), body.descriptor());
                }
            }
            name = above.superName();
        }
        return null;
    }
}
