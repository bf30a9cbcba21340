package io.trackedcache.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The processes that are running on this host. */
interface ProcessTable {
    /** Returns the process with the given id; empty if there is none, or only the entry of one that has ended. */
    Optional<RunningProcess> find(long pid);

    /**
     * A running process.
     *
     * @param startedAt null if the platform does not provide it
     */
    record RunningProcess(@Nullable Instant startedAt) {}
}
