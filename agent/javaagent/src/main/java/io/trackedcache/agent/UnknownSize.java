package io.trackedcache.agent;

import io.trackedcache.tracker.SizeSource;
import java.util.OptionalLong;

/** The size of what nobody has seen being made: with it, the size of a cache is unknown rather than false. */
enum UnknownSize implements SizeSource {
    INSTANCE;

    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public boolean isSameAs(SizeSource other) {
        return other == this;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }
}
