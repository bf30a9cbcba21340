package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheName;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** A counter of instances that come from constructors, clone and readObject, each with a cache of its own. */
@SuppressWarnings("serial") // The trait: instances are read from a stream.
public class NamedCounters implements Cloneable, Serializable {
    @CacheName
    private String name;

    @CacheCounter(CacheCount.HITS)
    private int hits;

    public NamedCounters(String name) {
        this(name, 0);
    }

    protected NamedCounters(String name, int hits) {
        this.name = name;
        this.hits = hits;
    }

    public int hits() {
        return hits;
    }

    @Override
    public NamedCounters clone() {
        try {
            NamedCounters clone = (NamedCounters) super.clone();
            clone.name = name + " cloned";
            return clone;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        name += " read";
    }
}
