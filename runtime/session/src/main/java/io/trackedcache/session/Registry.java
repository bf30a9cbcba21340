package io.trackedcache.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The index of all sessions, as a JSON tree. Fields that this release does not know are kept.
 *
 * @param root the content of the whole file
 */
record Registry(JsonObject root) {
    private static final String SESSIONS = "sessions";

    static Registry empty() {
        JsonObject root = FormatVersion.stamped();
        root.add(SESSIONS, new JsonObject());
        return new Registry(root);
    }

    static Registry parse(Path file, String text) throws BrokenFileException, UntouchableFileException {
        JsonObject root = JsonText.parse(text);
        FormatVersion.require(file, root);
        if (new JsonFields(root).optionalObject(SESSIONS) == null) {
            throw new BrokenFileException("it has no field '" + SESSIONS + "'");
        }
        return new Registry(root);
    }

    String text() throws IOException {
        return JsonText.format(root);
    }

    void put(SessionRecord session) {
        JsonElement there = entries().get(session.sessionId());
        JsonObject entry = there instanceof JsonObject object ? object : new JsonObject();
        SessionJson.write(session, entry);
        entries().add(session.sessionId(), entry);
    }

    /** Removes a session, and returns whether there was one. */
    boolean remove(String sessionId) {
        return entries().remove(sessionId) != null;
    }

    void removeAll(Set<String> sessionIds) {
        sessionIds.forEach(this::remove);
    }

    /** Returns the sessions. Entries that are no sessions are skipped. */
    Map<String, SessionRecord> sessions() {
        Map<String, SessionRecord> sessions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : entries().entrySet()) {
            Optional<SessionRecord> session = session(entry.getValue());
            if (session.isPresent() && session.get().sessionId().equals(entry.getKey())) {
                sessions.put(entry.getKey(), session.get());
            }
        }
        return sessions;
    }

    private static Optional<SessionRecord> session(JsonElement element) {
        try {
            return element instanceof JsonObject object
                    ? Optional.of(SessionJson.read(new JsonFields(object)))
                    : Optional.empty();
        } catch (BrokenFileException e) {
            return Optional.empty();
        }
    }

    private JsonObject entries() {
        return root.getAsJsonObject(SESSIONS);
    }
}
