package io.trackedcache.start;

import io.trackedcache.opinion.OwnCounter;
import java.util.OptionalLong;

/** A counter of the application in one sentence. */
final class OwnCounterText {
    private OwnCounterText() {}

    static String of(OwnCounter counter) {
        return "its own counter " + counter.name() + (counter.keptIn().isEmpty() ? "" : " in " + counter.keptIn())
                + " shows " + number(counter.value()) + " where we counted " + number(counter.ours()) + ": "
                + counter.explanation();
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "nothing";
    }
}
