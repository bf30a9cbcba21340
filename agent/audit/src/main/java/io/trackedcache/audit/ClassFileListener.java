package io.trackedcache.audit;

/** Hears of each class file that is found, one at a time, and of what could not be read. */
interface ClassFileListener {
    void found(String where, byte[] classFile);

    void failed(Problem problem);
}
