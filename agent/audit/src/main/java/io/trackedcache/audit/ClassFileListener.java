package io.trackedcache.audit;

/** Receives each class file that is found, one at a time, and each file that cannot be read. */
interface ClassFileListener {
    void found(String where, byte[] classFile);

    void failed(Problem problem);
}
