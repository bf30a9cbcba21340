package io.trackedcache.audit.zoo;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** Nobody knows the object that a stream gives. */
final class CountedWhenRead implements Serializable {
    private static final long serialVersionUID = 1;

    private int reads;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        reads++;
    }

    int reads() {
        return reads;
    }
}
