package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of weaving a class.
 *
 * @param classFile the woven class file; null if nothing was woven
 * @param reports one for each role of each annotated or included method
 * @param unfollowed the caches that have a load among the skipped methods
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; woven classes are never compared.
public record WovenClass(byte @Nullable [] classFile, List<MethodReport> reports, List<Unfollowed> unfollowed) {
    public WovenClass {
        reports = List.copyOf(reports);
        unfollowed = List.copyOf(unfollowed);
    }

    /** A cache with a load that cannot be followed, because it returns before its result is known. */
    public record Unfollowed(String manager, String cache) {}
}
