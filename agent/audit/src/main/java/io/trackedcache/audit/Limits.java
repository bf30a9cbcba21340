package io.trackedcache.audit;

/**
 * How much an archive may unpack to. A few kilobytes can claim to hold terabytes.
 *
 * @param classBytes of one class file
 * @param archiveBytes of all that is read of one archive that was named or found in a folder, with those inside of it
 * @param nesting archives in archives: a war in an ear with its jars needs 2
 */
record Limits(int classBytes, long archiveBytes, int nesting) {
    /** Far above any class that a JVM would load, and any application. */
    static final Limits USUAL = new Limits(16 << 20, 8L << 30, 4);
}
