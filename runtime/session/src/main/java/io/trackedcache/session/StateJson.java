package io.trackedcache.session;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a session's state from the shared text, which {@link SessionText} writes. */
final class StateJson {
    private StateJson() {}

    /** Returns null if the text is no state, as before the first write. */
    static @Nullable SessionState read(@Nullable String text) {
        try {
            return text == null ? null : read(new JsonFields(JsonText.parse(text)));
        } catch (BrokenFileException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable SessionState read(JsonFields fields) throws BrokenFileException {
        JsonFields session = fields.optionalObject("session");
        JsonFields counters = fields.optionalObject("counters");
        if (session == null || counters == null) {
            return null;
        }
        return new SessionState(
                SessionJson.read(session),
                new SessionSettings(fields.text("directory"), Duration.parse(fields.text("maxAge"))),
                readCounters(counters),
                Boolean.parseBoolean(fields.text("left")));
    }

    private static SessionCounters readCounters(JsonFields fields) throws BrokenFileException {
        return new SessionCounters(
                fields.whole("vmsRegistered"),
                fields.whole("vmsUnregistered"),
                fields.whole("registryCleanups"),
                fields.whole("staleSessionsRemoved"),
                fields.whole("writeFailures"),
                fields.optionalText("lastFailure"));
    }
}
