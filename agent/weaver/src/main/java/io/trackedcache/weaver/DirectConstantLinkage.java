package io.trackedcache.weaver;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A linkage by a dynamic constant that the runtime computes; for class files from version 55 (Java 11) on whose class
 * loader has defined the runtime.
 *
 * <p>The types of the runtime's methods are those by which the JDK calls bootstrap methods with one or two arguments,
 * so it adapts nothing: the first link generates up to three classes, one by JDK methods alone some 45.
 */
final class DirectConstantLinkage implements ProbeLinkage {
    private static final String PROBE_TYPE = "Ljava/lang/Object;";

    // ProbeLink.link(lookup, role, Object.class, probeText)
    private static final Handle LINK = link("Ljava/lang/Object;");

    // ProbeLink.link(lookup, role, Object.class, probeText, nameGetter)
    private static final Handle LINK_NAMED = link("Ljava/lang/Object;Ljava/lang/Object;");

    @Override
    public void pushProbe(MethodVisitor code, Tracked tracked) {
        code.visitLdcInsn(probe(tracked));
    }

    @Override
    public void pushLinked(MethodVisitor code, Tracked tracked) {
        pushProbe(code, tracked);
    }

    private static ConstantDynamic probe(Tracked tracked) {
        String role = tracked.role().name();
        Handle nameGetter = tracked.nameGetter();
        return nameGetter == null
                ? probe(role, ProbeText.of(tracked))
                : new ConstantDynamic(role, PROBE_TYPE, LINK_NAMED, ProbeText.of(tracked), nameGetter);
    }

    static ConstantDynamic probe(String role, String probeText) {
        return new ConstantDynamic(role, PROBE_TYPE, LINK, probeText);
    }

    @Override
    public boolean isConstant() {
        return true;
    }

    @Override
    public int stackOfProbe() {
        return 1;
    }

    private static Handle link(String arguments) {
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                LINK_CLASS.replace('.', '/'),
                "link",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;" + arguments
                        + ")Ljava/lang/Object;",
                false);
    }
}
