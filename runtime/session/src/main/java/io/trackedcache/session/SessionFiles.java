package io.trackedcache.session;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of the sessions, one for each session. They are the truth; the registry is only an index. */
record SessionFiles(SessionFolder folder, Ownership ownership, Warnings warnings) {
    /** The names of session files and the registry; the user may have chosen a folder that holds other files too. */
    static final String OURS = "{registry,session-*}.json";

    private static final String PREFIX = "session-";
    private static final String SUFFIX = ".json";

    /** Handles a file that cannot be parsed. */
    interface WhenBroken {
        void handle(OwnFile file, BrokenFileException why) throws IOException;
    }

    OwnFile of(String sessionId) {
        return new OwnFile(folder.file(PREFIX + sessionId + SUFFIX), ownership);
    }

    static String text(SessionRecord session) throws IOException {
        JsonObject object = FormatVersion.stamped();
        SessionJson.write(session, object);
        return JsonText.format(object);
    }

    Map<String, SessionRecord> readAll(WhenBroken whenBroken) throws IOException {
        Map<String, SessionRecord> sessions = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                read(new OwnFile(file, ownership), whenBroken, sessions);
            }
        }
        return sessions;
    }

    private void read(OwnFile file, WhenBroken whenBroken, Map<String, SessionRecord> into) throws IOException {
        try {
            SessionRecord session = read(file);
            into.put(session.sessionId(), session);
        } catch (BrokenFileException e) {
            whenBroken.handle(file, e);
        } catch (NoSuchFileException e) {
            // Its session has left meanwhile.
            into.remove(idOf(file.path()));
        } catch (UntouchableFileException e) {
            warnings.addOnce(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            warnings.addOnce("'" + file.path() + "' cannot be read, so its session is not listed: " + e);
        }
    }

    private static SessionRecord read(OwnFile file) throws IOException {
        JsonObject content = JsonText.parse(file.read());
        FormatVersion.require(file.path(), content);
        SessionRecord session = SessionJson.read(new JsonFields(content));
        if (!session.sessionId().equals(idOf(file.path()))) {
            throw new UntouchableFileException("'" + file.path() + "' belongs to the session '" + session.sessionId()
                    + "', which does not match its name: it is left alone; remove it if it is a copy");
        }
        return session;
    }

    private static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    }
}
