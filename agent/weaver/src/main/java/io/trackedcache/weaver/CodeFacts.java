package io.trackedcache.weaver;

/**
 * The facts that weaving needs about the code of a method.
 *
 * @param usesCacheLookup whether it calls {@code CacheLookup}, to signal how a lookup ends
 * @param overwritesThis whether it stores into local variable 0
 * @param isReadThrough whether it calls a method that loads what is missing
 * @param frames how many stack map frames it has
 */
record CodeFacts(
        boolean usesCacheLookup,
        boolean overwritesThis,
        boolean isReadThrough,
        int maxStack,
        int maxLocals,
        int frames) {
    /** The facts of a method without code. */
    static final CodeFacts NONE = new CodeFacts(false, false, false, 0, 0, 0);

    /** About the most bytes that its frames take once it is woven; two more frames come with each role. */
    long sizeOfFrames() {
        return (frames + 2L) * maxLocals;
    }
}
