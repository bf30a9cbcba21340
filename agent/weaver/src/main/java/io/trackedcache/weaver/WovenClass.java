package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of weaving a class.
 *
 * @param classFile the woven class file; null if nothing was woven
 * @param reports one for each role of each annotated or included method
 * @param loaded the caches that have a load among the methods
 * @param callsAnnotations whether the class needs types of {@code io.trackedcache.annotation} at run time: it calls
 *     {@code CacheLookup}, or names a classifier
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; woven classes are never compared.
public record WovenClass(
        byte @Nullable [] classFile, List<MethodReport> reports, List<LoadedCache> loaded, boolean callsAnnotations) {
    public WovenClass {
        reports = List.copyOf(reports);
        loaded = List.copyOf(loaded);
    }

    /** Whether woven code announces what the application counts itself. */
    public boolean readsCounters() {
        for (MethodReport report : reports) {
            if (report instanceof MethodReport.Woven woven && woven.role().isOfOwnCounters()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the same class with further reports. */
    WovenClass with(List<MethodReport> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<MethodReport> all = new ArrayList<>(reports);
        all.addAll(more);
        return new WovenClass(classFile, all, loaded, callsAnnotations);
    }

    /**
     * A cache with a load.
     *
     * @param isOfClass whether its class names it
     * @param isFollowed false for a load that is skipped, because it returns before its result is known
     */
    public record LoadedCache(String manager, String cache, boolean isOfClass, boolean isFollowed) {}
}
