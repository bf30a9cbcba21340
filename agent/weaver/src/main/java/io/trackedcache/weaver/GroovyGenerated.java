package io.trackedcache.weaver;

/**
 * A test for methods that the Groovy compiler generates, with copies of the annotations of the method that does the
 * work.
 *
 * <pre>{@code
 * @Generated User find(String id) { return find(id, "default"); }            // for default arguments
 * @TraitBridge User find(String id) { return Finding$Trait$Helper.find(this, id); }
 * User memoizedMethodPriv$findString(String id) { ... }                      // called by @Memoized on a miss
 * }</pre>
 */
final class GroovyGenerated {
    private final String method;
    private boolean isGenerated;
    private boolean isTraitBridge;
    private boolean callsOverload;

    GroovyGenerated(String method) {
        this.method = method;
    }

    void visitAnnotation(String descriptor) {
        isGenerated |= descriptor.equals("Lgroovy/transform/Generated;");
        isTraitBridge |= descriptor.equals("Lorg/codehaus/groovy/transform/trait/Traits$TraitBridge;");
    }

    void visitCall(boolean isOfOwnClass, String name) {
        callsOverload |= isOfOwnClass && name.equals(method);
    }

    /** Whether its annotations are copies: authors cannot annotate generated methods. */
    boolean hasCopiedAnnotations() {
        return isGenerated || isTraitBridge || method.startsWith("memoizedMethodPriv$");
    }

    /** Whether it calls another method of its name with default arguments. */
    boolean forwardsToOverload() {
        return isGenerated && callsOverload;
    }
}
