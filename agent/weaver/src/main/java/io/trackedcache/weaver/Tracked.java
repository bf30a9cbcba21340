package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method that is woven, in one of its roles.
 *
 * @param owner the internal name of its class
 * @param nameGetter what gives an instance the name of its cache; null where the cache is the same for all
 */
record Tracked(
        MethodId method,
        Role role,
        int access,
        String owner,
        boolean isInterface,
        CacheRef cache,
        AnnotationValues values,
        @Nullable Handle nameGetter) {

    Type returnType() {
        return Type.getReturnType(method.descriptor());
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isOf(String name, String descriptor) {
        return method.name().equals(name) && method.descriptor().equals(descriptor);
    }

    /** Whether the probe is to be told whose call it is. */
    boolean tellsInstance() {
        return nameGetter != null && !isStatic();
    }

    /** The variable of the argument that the probe is to be told; -1 for none. */
    int toldArgument() {
        if (role == Role.LOOKUP && values.isBulk()) {
            return Parameters.variableOfKeys(method.descriptor(), isStatic());
        }
        return role == Role.PUT ? Parameters.variableOfOnly(method.descriptor(), isStatic()) : -1;
    }

    /** Whether each subscription to what it returns is a lookup. */
    boolean returnsRecipe() {
        return role == Role.LOOKUP && ResultTypes.isCountedPublisher(returnType());
    }

    /** Whether it matters which number the method returns. */
    boolean readsNumbers() {
        boolean isRead = values.miss().contains("NEGATIVE") || values.miss().contains("ZERO");
        return isRead || role == Role.CLEANUP || role == Role.REMOVAL;
    }

    /** The method itself, as a constant of its class. */
    Handle handle() {
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
