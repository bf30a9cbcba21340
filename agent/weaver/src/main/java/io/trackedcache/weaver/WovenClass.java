package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a class.
 *
 * @param classFile the new bytes; null when the class stays as it is
 * @param reports one for each annotated method
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes pass through; nobody compares woven classes.
public record WovenClass(byte @Nullable [] classFile, List<MethodReport> reports) {
    public WovenClass {
        reports = List.copyOf(reports);
    }
}
