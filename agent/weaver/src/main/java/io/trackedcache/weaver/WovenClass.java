package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a class.
 *
 * @param classFile the new bytes; null when the class stays as it is
 * @param reports one for each annotated method
 * @param unfollowed the caches that have a load among the methods that are left as they are
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; nobody compares woven classes.
public record WovenClass(byte @Nullable [] classFile, List<MethodReport> reports, List<Unfollowed> unfollowed) {
    public WovenClass {
        reports = List.copyOf(reports);
        unfollowed = List.copyOf(unfollowed);
    }

    /** A cache with a load that cannot be followed, as its result comes later. */
    public record Unfollowed(String manager, String cache) {}
}
