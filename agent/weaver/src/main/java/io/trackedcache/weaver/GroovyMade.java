package io.trackedcache.weaver;

/**
 * Tells whether the compiler of Groovy has added a method, with the annotations of the one that does the work.
 *
 * <pre>{@code
 * @Generated User find(String id) { return find(id, "default"); }            // for default arguments
 * @TraitBridge User find(String id) { return Finding$Trait$Helper.find(this, id); }
 * User memoizedMethodPriv$findString(String id) { ... }                      // what @Memoized asks on a miss
 * }</pre>
 */
final class GroovyMade {
    private final String method;
    private boolean isGenerated;
    private boolean isOfTrait;
    private boolean callsNamesake;

    GroovyMade(String method) {
        this.method = method;
    }

    void annotated(String descriptor) {
        isGenerated |= descriptor.equals("Lgroovy/transform/Generated;");
        isOfTrait |= descriptor.equals("Lorg/codehaus/groovy/transform/trait/Traits$TraitBridge;");
    }

    void calls(boolean isOwn, String name) {
        callsNamesake |= isOwn && name.equals(method);
    }

    /** Nobody writes our annotations on what is generated, so they have been copied. */
    boolean isCopyOfAnnotated() {
        return isGenerated || isOfTrait || method.startsWith("memoizedMethodPriv$");
    }

    boolean isOverload() {
        return isGenerated && callsNamesake;
    }
}
