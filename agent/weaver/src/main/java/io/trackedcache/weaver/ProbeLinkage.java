package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;

/**
 * The way by which woven code gets its probe: emits code that pushes the probe onto the stack, as an {@code Object}
 * that implements the JDK interface that it is called by.
 *
 * <p>Each linkage uses JDK types alone, and links to:
 *
 * <pre>{@code
 * ((BiFunction) Enum.valueOf(ClassLoader.getSystemClassLoader().loadClass(LINK_CLASS), role))
 *         .apply(probeText, OwnClass.class)
 * }</pre>
 *
 * <p>If instances have cache names of their own, the result is given the getter of the name in the same way:
 * {@code .apply(nameGetter, OwnClass.class)}.
 */
interface ProbeLinkage {
    String LINK_CLASS = "io.trackedcache.probe.ProbeLink";

    /** Emits code that pushes the probe; only at the beginning of a method, unless the probe is a constant. */
    void pushProbe(MethodVisitor code, Tracked tracked);

    /**
     * Emits code that pushes the probe, anywhere in a method. Pushes null if the probe is no constant and is not linked
     * yet: before the static initializer of its class has begun, or if it could not link.
     */
    void pushLinked(MethodVisitor code, Tracked tracked);

    /** Whether the probe is a constant, which can be pushed everywhere; otherwise a method keeps it in a variable. */
    boolean isConstant();

    /** Returns the most operands that {@link #pushProbe} has on the stack at a time. */
    int stackOfProbe();
}
