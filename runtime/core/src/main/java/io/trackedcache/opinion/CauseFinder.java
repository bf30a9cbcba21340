package io.trackedcache.opinion;

/** A reader of class files that finds updates which several threads can lose. Found by {@code ServiceLoader}. */
public interface CauseFinder {
    /** Returns whether a counter can lose updates, as the class file of its class shows. Must not throw. */
    Proneness of(MemberSource member);
}
