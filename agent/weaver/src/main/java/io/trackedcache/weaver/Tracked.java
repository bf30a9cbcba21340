package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method that is to be woven, in one of its roles; or a field whose counter is to be read.
 *
 * @param keyParameter the index of the parameter that is annotated as the key; -1 if the first one holds it
 * @param owner the internal name of its class
 * @param hasLoads whether its class has a load of the same cache
 * @param nests whether its class calls methods of its name or its like, so that one may run within another
 * @param isReadThrough whether its code loads what is missing, so that a miss looks like a hit
 * @param isByRule whether a rule gives it the role, not an annotation
 * @param isExcluded whether the settings exclude it, so that it is woven only to keep its signals to itself
 * @param isOfMany whether a put or removal may be about several entries
 * @param futureContent the descriptor of what its future completes with; empty if unknown
 * @param size the origin of the number of a size
 * @param variesByClass whether the class of the instance names the cache, and may be a subclass
 * @param isOfFinalClass whether its class has no subclasses
 * @param hasUnknownInstances whether its class may have instances that no woven code announces
 * @param nameGetter the getter of the cache name of an instance; null if all instances have the same cache
 */
record Tracked(
        MethodId method,
        Role role,
        int access,
        int keyParameter,
        String owner,
        boolean isInterface,
        CacheRef cache,
        AnnotationValues values,
        boolean hasLoads,
        boolean nests,
        boolean isReadThrough,
        boolean isByRule,
        boolean isExcluded,
        boolean isOfMany,
        String futureContent,
        SizeOrigin size,
        boolean variesByClass,
        boolean isOfFinalClass,
        boolean hasUnknownInstances,
        @Nullable Handle nameGetter) {

    /** Returns the same method with the origin of its size. */
    Tracked with(SizeOrigin newSize) {
        return new Tracked(
                method,
                role,
                access,
                keyParameter,
                owner,
                isInterface,
                cache,
                values,
                hasLoads,
                nests,
                isReadThrough,
                isByRule,
                isExcluded,
                isOfMany,
                futureContent,
                newSize,
                variesByClass,
                isOfFinalClass,
                hasUnknownInstances,
                nameGetter);
    }

    Type returnType() {
        return Type.getReturnType(method.descriptor());
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isOf(String name, String descriptor) {
        return method.name().equals(name) && method.descriptor().equals(descriptor);
    }

    /** Whether {@code this} is passed to the probe. */
    boolean passesInstance() {
        return (nameGetter != null || variesByClass || role == Role.LOOKUP || nests) && !isStatic();
    }

    /** Returns the variable of the argument that is passed to the probe; -1 for none. */
    int passedArgument() {
        return switch (role) {
            case LOOKUP ->
                values.isBulk()
                        ? Parameters.variableOfKeys(method.descriptor(), isStatic(), keyParameter)
                        : variableOfKey();
            case LOAD -> variableOfKey();
            case PUT -> variableOfPut();
            case REMOVAL, EVICTION -> nests ? variableOfKey() : -1;
            case EXPIRY, READY, CLEANUP, SIZE, STAT, COUNTERS, COUNTER -> -1;
        };
    }

    private int variableOfPut() {
        int entries = isOfMany || values.isAmount() ? ManyEntries.entriesOf(method.descriptor(), keyParameter) : -1;
        if (entries >= 0) {
            return Parameters.variableOf(entries, method.descriptor(), isStatic());
        }
        return nests ? variableOfKey() : -1;
    }

    private int variableOfKey() {
        return Parameters.variableOf(Math.max(0, keyParameter), method.descriptor(), isStatic());
    }

    /** Whether it returns a publisher, each subscription to which is counted as a lookup. */
    boolean returnsCountedPublisher() {
        return role == Role.LOOKUP && ResultTypes.isCountedPublisher(returnType());
    }

    /** Whether the probe needs to know which number the method returns. */
    boolean readsNumbers() {
        boolean isRead = values.miss().contains("NEGATIVE") || values.miss().contains("ZERO");
        return switch (role) {
            case PUT -> values.isAmount();
            case CLEANUP, REMOVAL, EVICTION -> true;
            case LOOKUP, EXPIRY, READY, LOAD, SIZE, STAT, COUNTERS, COUNTER -> isRead;
        };
    }

    /** Whether subclasses may override it, such as proxies that pass the call on to another instance. */
    boolean mayBeOverridden() {
        return !isOfFinalClass && (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)) == 0;
    }

    /** Returns the method of its own class as a constant, whatever overrides it. */
    Handle specialHandle() {
        return new Handle(Opcodes.H_INVOKESPECIAL, owner, method.name(), method.descriptor(), isInterface);
    }

    /** Whether code that is woven into another method announces it; then its own code is not changed. */
    boolean isAnnounced() {
        return role.isRead();
    }

    /** Whether a method announces it: those that make instances, or the static initializer. */
    boolean isAnnouncedIn(String name, String descriptor) {
        return isAnnounced() && (isStatic() ? name.equals("<clinit>") : InstanceSources.isOne(name, descriptor));
    }

    /** Returns the method, or the getter of the field, as a constant of its class. */
    Handle handle() {
        if (role.isOfField()) {
            int kind = isStatic() ? Opcodes.H_GETSTATIC : Opcodes.H_GETFIELD;
            return new Handle(kind, owner, method.name(), method.descriptor(), isInterface);
        }
        return handle(owner, method.name(), method.descriptor(), access, isInterface);
    }

    static Handle handle(String owner, String name, String descriptor, int access, boolean isInterface) {
        return new Handle(kind(access, isInterface), owner, name, descriptor, isInterface);
    }

    private static int kind(int access, boolean isInterface) {
        if ((access & Opcodes.ACC_STATIC) != 0) {
            return Opcodes.H_INVOKESTATIC;
        }
        if ((access & Opcodes.ACC_PRIVATE) != 0) {
            return Opcodes.H_INVOKESPECIAL;
        }
        return isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
    }
}
