package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CountedStat;

/** A counted method with a blank set. */
public final class BlankSetStat {
    private BlankSetStat() {}

    @CountedStat(value = "key", set = " ")
    public static void count() {}
}
