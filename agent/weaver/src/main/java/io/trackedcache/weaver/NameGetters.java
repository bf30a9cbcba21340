package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The fields and methods of a class that give an instance the name of its cache, as annotations or rules name them, as
 * far as they are valid.
 */
final class NameGetters {
    private final ClassFacts type;
    private final List<Handle> getters = new ArrayList<>();
    private final List<MethodReport> skipped = new ArrayList<>();

    private NameGetters(ClassFacts type) {
        this.type = type;
    }

    static NameGetters of(ClassFacts type, List<Candidate> candidates, List<CounterFields.CounterField> counters) {
        NameGetters getters = new NameGetters(type);
        for (FieldFacts field : type.fields()) {
            if (field.isCacheName()) {
                getters.add(field);
            }
        }
        for (MethodFacts method : type.methods()) {
            if (method.isCacheName() && !getters.isAccessorOfAField(method)) {
                getters.add(method);
            }
        }
        for (Candidate candidate : candidates) {
            for (AnnotationValues values : candidate.roles().values()) {
                getters.addNamed(values.nameGetter());
            }
        }
        for (CounterFields.CounterField counter : counters) {
            getters.addNamed(counter.values().nameGetter());
        }
        return getters;
    }

    /** Whether a record's component has the annotation, which the compiler copies to its field and its accessor. */
    private boolean isAccessorOfAField(MethodFacts method) {
        return type.marks().isRecord()
                && !method.hasParameters()
                && has(method.method().name());
    }

    int count() {
        return getters.size();
    }

    /** Adds the method without parameters that a rule names. An empty name is that of a rule that names none. */
    private void addNamed(String name) {
        if (name.isEmpty() || has(name)) {
            return;
        }
        for (MethodFacts method : type.methods()) {
            if (method.method().name().equals(name) && !method.hasParameters()) {
                add(method);
            }
        }
    }

    boolean has(String name) {
        for (Handle getter : getters) {
            if (getter.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Handle first() {
        return getters.isEmpty() ? null : getters.get(0);
    }

    List<MethodReport> skipped() {
        return skipped;
    }

    private void add(MethodFacts method) {
        MethodId id = method.method();
        boolean isGetter = !method.hasParameters() && method.returnType().getSort() != Type.VOID;
        if (!isGetter || method.isStatic()) {
            skip(id, Reason.NAME_METHOD);
        } else if (!isOfJdk(method.returnType())) {
            skip(id, Reason.NAME_TYPE);
        } else if (!method.is(Opcodes.ACC_BRIDGE)) {
            getters.add(Tracked.handle(
                    type.internalName(), id.name(), id.descriptor(), method.access(), type.isInterface()));
        }
    }

    private void add(FieldFacts field) {
        MethodId id = new MethodId(type.internalName().replace('/', '.'), field.name(), "()" + field.descriptor());
        if ((field.access() & Opcodes.ACC_STATIC) != 0) {
            skip(id, Reason.NAME_FIELD);
        } else if (!isOfJdk(Type.getType(field.descriptor()))) {
            skip(id, Reason.NAME_TYPE);
        } else {
            getters.add(new Handle(Opcodes.H_GETFIELD, type.internalName(), field.name(), field.descriptor(), false));
        }
    }

    private void skip(MethodId member, Reason reason) {
        skipped.add(new MethodReport.Skipped(member, Role.LOOKUP, reason));
    }

    /**
     * Whether the JDK has the type. The JVM resolves it together with the getter, so a missing type would become an
     * error of the application.
     */
    private static boolean isOfJdk(Type type) {
        return type.getSort() != Type.OBJECT
                ? type.getSort() != Type.ARRAY
                : type.getInternalName().startsWith("java/");
    }
}
