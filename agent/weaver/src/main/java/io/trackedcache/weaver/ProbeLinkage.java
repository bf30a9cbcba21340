package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;

/**
 * How woven code finds its probe: emits what leaves the {@code Supplier} of a lookup's probe on the stack.
 *
 * <p>Whatever the way, it goes over JDK types alone:
 *
 * <pre>{@code
 * ((BiFunction) Enum.valueOf(ClassLoader.getSystemClassLoader().loadClass(LINK_CLASS), LINK_CONSTANT))
 *         .apply(manager, cache)
 * }</pre>
 */
interface ProbeLinkage {
    String LINK_CLASS = "io.trackedcache.probe.ProbeLink";
    String LINK_CONSTANT = "LOOKUP";

    void pushProbe(MethodVisitor code, Lookup lookup);

    /** The most that {@link #pushProbe} has on the stack at a time. */
    int stackOfProbe();
}
