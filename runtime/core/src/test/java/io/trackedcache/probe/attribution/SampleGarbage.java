package io.trackedcache.probe.attribution;

import java.lang.ref.WeakReference;

/** Lets the JVM collect what is not reachable any more. */
final class SampleGarbage {
    private SampleGarbage() {}

    static void collect() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (!garbage.refersTo(null)) {
            System.gc();
        }
    }
}
