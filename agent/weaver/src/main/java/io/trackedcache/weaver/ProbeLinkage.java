package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;

/**
 * How woven code finds its probe: emits what leaves it on the stack, as an {@code Object} that is what it is called as.
 *
 * <p>Whatever the way, it goes over JDK types alone:
 *
 * <pre>{@code
 * ((BiFunction) Enum.valueOf(ClassLoader.getSystemClassLoader().loadClass(LINK_CLASS), role))
 *         .apply(probeText, OwnClass.class)
 * }</pre>
 *
 * <p>Where instances have names of their own, what this gives is told in the same way how to ask for them:
 * {@code .apply(nameGetter, OwnClass.class)}.
 */
interface ProbeLinkage {
    String LINK_CLASS = "io.trackedcache.probe.ProbeLink";

    /** Only at the beginning of a method. */
    void pushProbe(MethodVisitor code, Tracked tracked);

    /** Whether it can be pushed everywhere, as it is a constant; otherwise a method has to keep it in a variable. */
    boolean isConstant();

    /** The most that {@link #pushProbe} has on the stack at a time. */
    int stackOfProbe();
}
