package io.trackedcache.agent;

import io.trackedcache.config.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The messages that the agent prints while it is attached, for the program that attaches it. Thread-safe: classes are
 * rewritten on other threads too.
 */
final class AttachReport implements Consumer<String> {
    private static final int MOST_MESSAGES = 20;

    private final List<String> messages = new ArrayList<>();
    private int leftOff;
    private boolean isPublished;

    @Override
    public synchronized void accept(String message) {
        if (isPublished) {
            return;
        }
        if (messages.size() < MOST_MESSAGES) {
            messages.add(message);
        } else {
            leftOff++;
        }
    }

    /** Leaves the result in the system property. Later messages are not for the attaching program. */
    synchronized void publish(boolean isStarted) {
        isPublished = true;
        if (leftOff > 0) {
            messages.add("there are " + leftOff + " more messages on the standard error of that process");
        }
        try {
            System.setProperty(AttachResult.PROPERTY, new AttachResult(isStarted, messages).toText(System.nanoTime()));
        } catch (RuntimeException | Error e) {
            Console.STDERR.warn("the attaching program gets no answer: " + e);
        }
    }
}
