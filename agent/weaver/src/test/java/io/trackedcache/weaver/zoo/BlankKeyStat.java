package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CountedStat;

/** Nobody knows what to count it as. */
public final class BlankKeyStat {
    private BlankKeyStat() {}

    @CountedStat(" ")
    public static void count() {}
}
