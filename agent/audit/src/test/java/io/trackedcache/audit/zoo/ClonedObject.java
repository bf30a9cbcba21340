package io.trackedcache.audit.zoo;

/** A copy is new. */
class ClonedObject implements Cloneable {
    int copies;

    @Override
    protected ClonedObject clone() throws CloneNotSupportedException {
        ClonedObject copy = (ClonedObject) super.clone();
        copy.copies++;
        return copy;
    }
}
