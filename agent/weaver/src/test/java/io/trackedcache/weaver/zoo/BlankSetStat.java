package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CountedStat;

/** Nobody knows where to count it. */
public final class BlankSetStat {
    private BlankSetStat() {}

    @CountedStat(value = "key", set = " ")
    public static void count() {}
}
