package io.trackedcache.probe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The puts and removals that run on one thread, the outermost first, of classes whose methods call each other.
 *
 * <p>A call whose exit is missing, after an error of the JVM, stays until one around it ends. If there is none, later
 * calls look like its parts. So a call with more parts than usual is searched for on the thread's real stack.
 */
final class EventStack {
    private static final ThreadLocal<EventStack> OF_THREAD = ThreadLocal.withInitial(EventStack::new);

    private final List<RunningEvent> running = new ArrayList<>();

    private EventStack() {}

    static EventStack ofThisThread() {
        return OF_THREAD.get();
    }

    void push(RunningEvent call) {
        running.add(call);
    }

    /** Removes a call and all above it, whose exits are missing. Does nothing if it is not here any more. */
    @SuppressWarnings("ReferenceEquality") // Equal calls may run within each other.
    void end(RunningEvent call) {
        int place = running.size() - 1;
        while (place >= 0 && running.get(place) != call) {
            place--;
        }
        for (int top = running.size() - 1; place >= 0 && top >= place; top--) {
            running.remove(top);
        }
    }

    /** Whether a call that begins is a part of one that runs. Called on every call; allocates only for a search. */
    boolean isPart(RunningEvent call) {
        RunningEvent outer = around(call);
        while (outer != null && outer.addUnusualPart() && removeEnded(outer, call)) {
            outer = around(call);
        }
        return outer != null;
    }

    private @Nullable RunningEvent around(RunningEvent call) {
        for (int place = running.size() - 1; place >= 0; place--) {
            if (running.get(place).covers(call)) {
                return running.get(place);
            }
        }
        return null;
    }

    /**
     * Removes the calls of the method of {@code outer} that have ended. Of more calls than run, those are the outermost
     * ones: a call that runs removes all above it when it ends. Returns whether there were any.
     */
    private boolean removeEnded(RunningEvent outer, RunningEvent call) {
        NestingMethod method = outer.method();
        int left = method.callsOnThisThread() - (call.isOf(method) ? 1 : 0);
        boolean hasRemoved = false;
        for (int place = running.size() - 1; place >= 0; place--) {
            if (running.get(place).isOf(method) && left-- <= 0) {
                running.remove(place);
                hasRemoved = true;
            }
        }
        if (!hasRemoved) {
            outer.foundRunning();
        }
        return hasRemoved;
    }
}
