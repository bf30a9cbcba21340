package io.trackedcache.weaver;

/** How a woven class reaches the runtime that makes its probes. */
public enum RuntimeReach {
    /** Its class loader has defined the runtime, and both are in the unnamed module: it names the runtime's class. */
    DIRECT,

    /**
     * Its class loader may not see the runtime, or sees a copy: it asks the system class loader, by JDK methods alone.
     */
    BY_SYSTEM_LOADER;

    /** Returns the linkage by dynamic constants. */
    ProbeLinkage constants() {
        return this == DIRECT ? new DirectConstantLinkage() : new DynamicConstantLinkage();
    }
}
