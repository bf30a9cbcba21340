package io.trackedcache.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The processes that run on this host now. */
interface ProcessTable {
    /** Nothing when there is no such process, or no more than the entry of one that has ended. */
    Optional<RunningProcess> find(long pid);

    /**
     * A process that runs.
     *
     * @param startedAt null where the platform does not tell
     */
    record RunningProcess(@Nullable Instant startedAt) {}
}
