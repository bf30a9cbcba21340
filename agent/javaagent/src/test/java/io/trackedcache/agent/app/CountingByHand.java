package io.trackedcache.agent.app;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerSettings;

/** Records three hits in trackers that it creates itself, and prints what they have saved. */
public final class CountingByHand {
    private CountingByHand() {}

    public static void main(String[] args) {
        System.out.println("without settings " + costSaved(new CacheStatisticsTracker()) + ", with settings "
                + costSaved(new CacheStatisticsTracker(TrackerSettings.DEFAULTS)));
    }

    private static String costSaved(CacheStatisticsTracker tracker) {
        tracker.recordHits(3);
        return String.valueOf(tracker.costSavedUsd());
    }
}
