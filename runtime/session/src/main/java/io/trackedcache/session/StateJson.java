package io.trackedcache.session;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The state of a session as the text on the whiteboard. */
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
        object.add("tally", tally(state.tally()));
        try {
            return JsonText.format(object);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
    }

    private static JsonObject tally(Tally tally) {
        JsonObject object = new JsonObject();
        object.addProperty("vmsRegistered", tally.vmsRegistered());
        object.addProperty("vmsUnregistered", tally.vmsUnregistered());
        object.addProperty("registryCleanups", tally.registryCleanups());
        object.addProperty("staleSessionsRemoved", tally.staleSessionsRemoved());
        object.addProperty("writeFailures", tally.writeFailures());
        object.addProperty("lastFailure", tally.lastFailure());
        return object;
    }

    /** Null for what is no state: then nobody has written yet. */
    static @Nullable SessionState read(@Nullable String text) {
        try {
            return text == null ? null : read(new JsonFields(JsonText.parse(text)));
        } catch (BrokenFileException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable SessionState read(JsonFields fields) throws BrokenFileException {
        JsonFields session = fields.optionalObject("session");
        JsonFields tally = fields.optionalObject("tally");
        if (session == null || tally == null) {
            return null;
        }
        return new SessionState(
                SessionJson.read(session),
                new SessionSettings(fields.text("directory"), Duration.parse(fields.text("maxAge"))),
                readTally(tally),
                Boolean.parseBoolean(fields.text("left")));
    }

    private static Tally readTally(JsonFields fields) throws BrokenFileException {
        return new Tally(
                fields.whole("vmsRegistered"),
                fields.whole("vmsUnregistered"),
                fields.whole("registryCleanups"),
                fields.whole("staleSessionsRemoved"),
                fields.whole("writeFailures"),
                fields.optionalText("lastFailure"));
    }
}
