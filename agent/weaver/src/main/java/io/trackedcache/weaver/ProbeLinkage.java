package io.trackedcache.weaver;

import org.objectweb.asm.MethodVisitor;

/** How woven code finds its probe: emits what leaves the {@code Supplier} of a lookup's probe on the stack. */
interface ProbeLinkage {
    /** Where the probes come from: found by name in the system class loader. */
    String LINK_CLASS = "io.trackedcache.probe.ProbeLink";

    /** The method there that makes the probe of a lookup, given manager and cache. */
    String LINK_METHOD = "lookup";

    void pushProbe(MethodVisitor code, Lookup lookup);

    /** The most that {@link #pushProbe} has on the stack at a time. */
    int stackOfProbe();
}
