package io.trackedcache.weaver;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The constants by which the runtime reads what an application counts itself: a {@code VarHandle} of a plain field,
 * which adds as one step; otherwise a method handle.
 */
final class CounterHandles {
    private static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";
    private static final String VAR_HANDLE = "Ljava/lang/invoke/VarHandle;";

    private static final Handle OF_FIELD = bootstrap("fieldVarHandle");
    private static final Handle OF_STATIC_FIELD = bootstrap("staticFieldVarHandle");
    private static final Handle PRIMITIVE = new Handle(
            Opcodes.H_INVOKESTATIC,
            BOOTSTRAPS,
            "primitiveClass",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Class;",
            false);

    private CounterHandles() {}

    private static Handle bootstrap(String name) {
        String descriptor = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                + "Ljava/lang/Class;Ljava/lang/Class;)" + VAR_HANDLE;
        return new Handle(Opcodes.H_INVOKESTATIC, BOOTSTRAPS, name, descriptor, false);
    }

    /**
     * Returns the constant of a field or a method.
     *
     * @param hasDynamicConstants whether its class file may have constants that methods compute
     */
    static Object of(Tracked counter, boolean hasDynamicConstants) {
        String type = counter.method().descriptor();
        boolean isPlain = type.equals("I") || type.equals("J");
        return isPlain && hasDynamicConstants ? varHandle(counter, type) : counter.handle();
    }

    // ConstantBootstraps.fieldVarHandle(lookup, field, VarHandle.class, OwnClass.class, int.class)
    private static ConstantDynamic varHandle(Tracked counter, String type) {
        return new ConstantDynamic(
                counter.method().name(),
                VAR_HANDLE,
                counter.isStatic() ? OF_STATIC_FIELD : OF_FIELD,
                Type.getObjectType(counter.owner()),
                new ConstantDynamic(type, "Ljava/lang/Class;", PRIMITIVE));
    }
}
