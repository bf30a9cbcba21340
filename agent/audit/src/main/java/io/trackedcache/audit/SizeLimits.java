package io.trackedcache.audit;

/**
 * Limits for reading archives. A few kilobytes can unpack to terabytes.
 *
 * @param classBytes the largest class file
 * @param archiveBytes the unpacked size of one archive, including the archives inside it
 * @param nesting the depth of archives inside archives: a jar in a war in an ear needs 2
 */
record SizeLimits(int classBytes, long archiveBytes, int nesting) {
    /** The defaults: far above any class that a JVM loads, and any application. */
    static final SizeLimits DEFAULTS = new SizeLimits(16 << 20, 8L << 30, 4);
}
