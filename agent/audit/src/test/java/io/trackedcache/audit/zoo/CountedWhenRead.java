package io.trackedcache.audit.zoo;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** No other thread can reach an object during its deserialization. */
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
