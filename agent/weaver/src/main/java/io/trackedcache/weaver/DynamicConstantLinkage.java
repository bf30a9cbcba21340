package io.trackedcache.weaver;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A linkage by a dynamic constant that is computed by JDK methods alone; for class files from version 55 (Java 11) on.
 *
 * <p>The class loader of the woven class needs to see neither the agent nor the annotations, and the JIT compiler
 * treats the probe as a constant.
 */
final class DynamicConstantLinkage implements ProbeLinkage {
    private static final String PROBE_TYPE = "Ljava/lang/Object;";

    private static final Handle INVOKE = handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "invoke",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                    + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;");

    // ClassLoader.getSystemClassLoader()
    private static final ConstantDynamic SYSTEM_LOADER = call(
            "systemLoader",
            "Ljava/lang/ClassLoader;",
            handle(
                    Opcodes.H_INVOKESTATIC,
                    "java/lang/ClassLoader",
                    "getSystemClassLoader",
                    "()Ljava/lang/ClassLoader;"));

    // systemLoader.loadClass("io.trackedcache.probe.ProbeLink")
    private static final ConstantDynamic LINK_TYPE = call(
            "linkType",
            "Ljava/lang/Class;",
            handle(
                    Opcodes.H_INVOKEVIRTUAL,
                    "java/lang/ClassLoader",
                    "loadClass",
                    "(Ljava/lang/String;)Ljava/lang/Class;"),
            SYSTEM_LOADER,
            LINK_CLASS);

    private static final Handle VALUE_OF = handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/Enum",
            "valueOf",
            "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");

    private static final Handle APPLY = handle(
            Opcodes.H_INVOKEINTERFACE,
            "java/util/function/BiFunction",
            "apply",
            "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");

    @Override
    public void pushProbe(MethodVisitor code, Tracked tracked) {
        code.visitLdcInsn(probe(tracked));
    }

    @Override
    public void pushLinked(MethodVisitor code, Tracked tracked) {
        pushProbe(code, tracked);
    }

    private static ConstantDynamic probe(Tracked tracked) {
        Type owner = Type.getObjectType(tracked.owner());
        ConstantDynamic probe = probe(tracked.role().name(), ProbeText.of(tracked), owner);
        Handle nameGetter = tracked.nameGetter();
        // probe.apply(nameGetter, OwnClass.class)
        return nameGetter == null ? probe : call("named", PROBE_TYPE, APPLY, probe, nameGetter, owner);
    }

    // Enum.valueOf(linkType, role).apply(probeText, OwnClass.class)
    static ConstantDynamic probe(String role, String probeText, Type owner) {
        ConstantDynamic link = call("link", "Ljava/lang/Enum;", VALUE_OF, LINK_TYPE, role);
        return call("probe", PROBE_TYPE, APPLY, link, probeText, owner);
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public int stackOfProbe() {
        return 1;
    }

    private static ConstantDynamic call(String name, String type, Handle method, Object... arguments) {
        Object[] methodAndArguments = new Object[arguments.length + 1];
        methodAndArguments[0] = method;
        System.arraycopy(arguments, 0, methodAndArguments, 1, arguments.length);
        return new ConstantDynamic(name, type, INVOKE, methodAndArguments);
    }

    private static Handle handle(int kind, String owner, String name, String descriptor) {
        return new Handle(kind, owner, name, descriptor, kind == Opcodes.H_INVOKEINTERFACE);
    }
}
