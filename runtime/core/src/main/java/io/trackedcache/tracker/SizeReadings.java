package io.trackedcache.tracker;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The readings of sizes, and of the application's own counters, that run now. A reading runs code of the application,
 * such as a {@code size} method that cleans up or looks up. Whatever that code does on the reading thread is caused by
 * us, and not counted.
 */
public final class SizeReadings {
    private static final ThreadLocal<SizeReadings> OF_THREAD = new OfThread();
    private static final Object LOCK = new Object();

    private static @Nullable Listener listener;
    private static volatile int readers;

    private int nested;
    private int together;

    /** Guarded by the lock. */
    private boolean isReader;

    private SizeReadings() {}

    /** Not a method reference: it is made at the start, before the application runs. */
    private static final class OfThread extends ThreadLocal<SizeReadings> {
        @Override
        protected SizeReadings initialValue() {
            return new SizeReadings();
        }
    }

    /** A receiver of whether any thread reads sizes. It must be quick, and must not throw. */
    @FunctionalInterface
    public interface Listener {
        void reading(boolean isAny);
    }

    /** Sets the receiver, and calls it with the current state. */
    public static void reportTo(Listener newListener) {
        synchronized (LOCK) {
            listener = newListener;
            newListener.reading(readers > 0);
        }
    }

    /** Returns how many threads are reading. */
    static int readers() {
        return readers;
    }

    /** Whether this thread runs code of the application for a size. Does not allocate. */
    public static boolean isOnThisThread() {
        return readers != 0 && OF_THREAD.get().nested > 0;
    }

    /** Reads the sizes of several caches: the receiver is called once for all of them. */
    public static <T> T together(Supplier<T> reading) {
        SizeReadings ofThread = OF_THREAD.get();
        ofThread.together++;
        try {
            return reading.get();
        } finally {
            ofThread.together--;
            ofThread.leaveIfDone();
        }
    }

    /**
     * Begins a reading. The caller ends it on the same thread.
     *
     * @return the readings of this thread, for {@link #abandon}
     */
    public static SizeReadings begin() {
        SizeReadings ofThread = OF_THREAD.get();
        ofThread.change(true);
        ofThread.nested++;
        return ofThread;
    }

    /** Ends a reading. */
    public static void end() {
        SizeReadings ofThread = OF_THREAD.get();
        ofThread.nested--;
        ofThread.leaveIfDone();
    }

    /**
     * Gives up a reading that does not end, on any thread: while a reading runs, each lookup of this JVM takes a closer
     * look. What its thread does from now on may be counted.
     */
    public void abandon() {
        change(false);
    }

    private void leaveIfDone() {
        if (nested == 0 && together == 0) {
            change(false);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Under the lock.
    private void change(boolean reads) {
        synchronized (LOCK) {
            if (isReader == reads) {
                return;
            }
            isReader = reads;
            readers += reads ? 1 : -1;
            Listener known = listener;
            boolean isChanged = readers == (reads ? 1 : 0);
            if (known != null && isChanged) {
                known.reading(readers > 0);
            }
        }
    }
}
