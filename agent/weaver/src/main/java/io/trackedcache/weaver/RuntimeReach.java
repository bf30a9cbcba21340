package io.trackedcache.weaver;

/** How a woven class reaches the runtime that makes its probes. */
public enum RuntimeReach {
    /** Its class loader has defined the runtime, and both are in the unnamed module: it names the runtime's class. */
    DIRECT(new DirectConstantLinkage()),

    /**
     * Its class loader may not see the runtime, or sees a copy: it asks the system class loader, by JDK methods alone.
     */
    BY_SYSTEM_LOADER(new DynamicConstantLinkage());

    private final ProbeLinkage constants;

    RuntimeReach(ProbeLinkage constants) {
        this.constants = constants;
    }

    /** Returns the linkage by dynamic constants. */
    ProbeLinkage constants() {
        return constants;
    }
}
