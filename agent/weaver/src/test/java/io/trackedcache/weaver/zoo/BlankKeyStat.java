package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CountedStat;

/** A counted method with a blank key. */
public final class BlankKeyStat {
    private BlankKeyStat() {}

    @CountedStat(" ")
    public static void count() {}
}
