package io.trackedcache.audit.zoo;

/** A clone is a new object. */
class ClonedObject implements Cloneable {
    int copies;

    @Override
    protected ClonedObject clone() throws CloneNotSupportedException {
        ClonedObject copy = (ClonedObject) super.clone();
        copy.copies++;
        return copy;
    }
}
