package io.trackedcache.agent.model;

import io.trackedcache.annotation.CacheLookup;

/** A signal. */
enum Sent {
    HIT,
    STALE,
    MISS,
    EXPIRED,
    UNINITIALIZED,
    WAIT_TIMEOUT,
    SIZE_REJECTED;

    void to(CacheLookup lookup) {
        switch (this) {
            case HIT -> lookup.hit();
            case STALE -> lookup.stale();
            case MISS -> lookup.miss();
            case EXPIRED -> lookup.expired();
            case UNINITIALIZED -> lookup.uninitialized();
            case WAIT_TIMEOUT -> lookup.waitTimeout();
            case SIZE_REJECTED -> lookup.sizeRejected();
        }
    }
}
