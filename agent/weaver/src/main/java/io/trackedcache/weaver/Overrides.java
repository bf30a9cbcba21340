package io.trackedcache.weaver;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A search for overrides that lack the annotation of the method that they override. It knows the classes that were
 * scanned, by name alone, and loads none.
 *
 * <p>The JVM loads a super class while it defines the subclass, on the same thread. So a subclass whose super class is
 * not known waits for the next class of its thread, and is forgotten if that is another one.
 */
final class Overrides {
    private static final int MOST_CLASSES = 10_000;
    private static final int MOST_WAITING = 16;

    private final MethodRules rules;
    private final Map<String, List<Overridable>> known = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // A JVM has one weaver; those of tests must not share it.
    private final ThreadLocal<@Nullable SoftReference<Subclass>> waiting = new ThreadLocal<>();

    Overrides(MethodRules rules) {
        this.rules = rules;
        rehearse();
    }

    /** Loads what it needs while classes are loaded: to load it then could deadlock. */
    private void rehearse() {
        await(new Subclass("", new byte[0], 0, null));
        var unused = takeWaiting();
    }

    /** An annotated method that a subclass may override. */
    private record Overridable(String name, String descriptor, Role role) {}

    /** A class whose super class is being loaded, if it is not loaded yet. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are only read again; subclasses are never compared.
    private record Subclass(
            String superName,
            byte[] classFile,
            int depth,
            @Nullable Subclass below) {}

    /**
     * Takes a class that has no annotations. Called for every class of the application that is loaded; most have no
     * super class of interest, and nothing is allocated then.
     *
     * @param name the internal name
     * @param end where its constants end
     * @return the overrides in the class and in its subclasses that have waited for it
     */
    List<MethodReport> ofUnannotated(String name, byte[] classFile, int end) {
        String superName = ConstantPoolScan.superName(classFile, end);
        if (superName != null && known.containsKey(superName)) {
            return of(ClassScan.read(new ClassReader(classFile)), classFile);
        }
        Subclass before = takeWaiting();
        if (superName != null) {
            await(new Subclass(superName, classFile, depth(before), isFor(name, before) ? before : null));
        }
        return List.of();
    }

    private @Nullable Subclass takeWaiting() {
        SoftReference<Subclass> known = waiting.get();
        if (known == null) {
            return null;
        }
        waiting.remove();
        return known.get();
    }

    /** Softly, as the next class of a thread may never come. */
    private void await(Subclass subclass) {
        waiting.set(new SoftReference<>(subclass));
    }

    private static int depth(@Nullable Subclass before) {
        return before == null ? 1 : before.depth + 1;
    }

    private static boolean isFor(String superName, @Nullable Subclass subclass) {
        return subclass != null && subclass.superName.equals(superName) && subclass.depth < MOST_WAITING;
    }

    /** Takes a class that was scanned, and returns the overrides in it and in subclasses that have waited for it. */
    List<MethodReport> of(ClassFacts type, byte[] classFile) {
        List<MethodReport> reports = new ArrayList<>();
        Subclass subclass = takeWaiting();
        add(type, reports);
        String superclass = type.marks().superName();
        if (ConstantPoolScan.isOfApplication(superclass) && !known.containsKey(superclass)) {
            await(new Subclass(
                    superclass, classFile, depth(subclass), isFor(type.internalName(), subclass) ? subclass : null));
            return reports;
        }
        String name = type.internalName();
        while (subclass != null && isFor(name, subclass) && known.containsKey(name)) {
            ClassFacts below = ClassScan.read(new ClassReader(subclass.classFile));
            add(below, reports);
            name = below.internalName();
            subclass = subclass.below;
        }
        return reports;
    }

    private void add(ClassFacts type, List<MethodReport> reports) {
        if (type.marks().isGenerated() || type.isInterface()) {
            return;
        }
        List<Overridable> all = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            addOwn(method, all);
        }
        for (Overridable inherited : known.getOrDefault(type.marks().superName(), List.of())) {
            addInherited(inherited, type, all, reports);
        }
        if (!all.isEmpty() && known.size() < MOST_CLASSES) {
            known.put(type.internalName(), all);
        }
    }

    /** Sizes and counters are read from the overriding method, and an abstract method is reported itself. */
    private void addOwn(MethodFacts method, List<Overridable> all) {
        int notOverridden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
        if (method.is(notOverridden | Opcodes.ACC_BRIDGE) || method.isConstructor()) {
            return;
        }
        for (Role role : method.annotations().keySet()) {
            if (!role.isRead() && !rules.isExcluded(method.method())) {
                all.add(new Overridable(method.method().name(), method.method().descriptor(), role));
            }
        }
    }

    private void addInherited(
            Overridable inherited, ClassFacts type, List<Overridable> all, List<MethodReport> reports) {
        MethodFacts override = override(inherited, type);
        if (override == null || override.marks().callsSuper()) {
            all.add(inherited);
        } else if (isForgotten(override, inherited.role) && !isReported(override, reports)) {
            reports.add(new MethodReport.Skipped(override.method(), inherited.role, Reason.UNANNOTATED_OVERRIDE));
        }
    }

    /** Returns the method that overrides another one; where the compiler added a bridge, the method that it calls. */
    private static @Nullable MethodFacts override(Overridable inherited, ClassFacts type) {
        MethodFacts found = null;
        for (MethodFacts method : type.methods()) {
            if (method.method().name().equals(inherited.name)
                    && method.method().descriptor().equals(inherited.descriptor)) {
                found = method;
            }
        }
        return found == null || !found.is(Opcodes.ACC_BRIDGE) ? found : bridged(found, type);
    }

    private static @Nullable MethodFacts bridged(MethodFacts bridge, ClassFacts type) {
        int parameters = Type.getArgumentTypes(bridge.method().descriptor()).length;
        for (MethodFacts method : type.methods()) {
            if (!method.is(Opcodes.ACC_BRIDGE)
                    && method.method().name().equals(bridge.method().name())
                    && Type.getArgumentTypes(method.method().descriptor()).length == parameters) {
                return method;
            }
        }
        return null;
    }

    private boolean isForgotten(MethodFacts override, Role role) {
        return !override.is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
                && !override.annotations().containsKey(role)
                && !rules.isIncluded(override.method())
                && !rules.isExcluded(override.method());
    }

    private static boolean isReported(MethodFacts override, List<MethodReport> reports) {
        for (MethodReport report : reports) {
            MethodId known = report.method();
            if (known.name().equals(override.method().name())
                    && known.descriptor().equals(override.method().descriptor())
                    && known.className().equals(override.method().className())) {
                return true;
            }
        }
        return false;
    }
}
