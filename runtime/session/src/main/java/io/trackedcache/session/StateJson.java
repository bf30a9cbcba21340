package io.trackedcache.session;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The JSON form of a session's state, as it stands in the shared text. */
final class StateJson {
    private StateJson() {}

    static String write(SessionState state) {
        JsonObject object = FormatVersion.stamped();
        JsonObject session = new JsonObject();
        SessionJson.write(state.session(), session);
        object.add("session", session);
        object.addProperty("directory", state.settings().directory());
        object.addProperty("maxAge", state.settings().maxAge().toString());
        object.addProperty("left", Boolean.toString(state.left()));
        object.add("counters", counters(state.counters()));
        try {
            return JsonText.format(object);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
    }

    private static JsonObject counters(SessionCounters counters) {
        JsonObject object = new JsonObject();
        object.addProperty("vmsRegistered", counters.vmsRegistered());
        object.addProperty("vmsUnregistered", counters.vmsUnregistered());
        object.addProperty("registryCleanups", counters.registryCleanups());
        object.addProperty("staleSessionsRemoved", counters.staleSessionsRemoved());
        object.addProperty("writeFailures", counters.writeFailures());
        object.addProperty("lastFailure", counters.lastFailure());
        return object;
    }

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
