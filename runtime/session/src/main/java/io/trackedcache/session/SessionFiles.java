package io.trackedcache.session;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of one kind, one for each session. They are the truth; the registry is only an index.
 *
 * @param prefix how the names of the files begin; the id of the session follows
 */
record SessionFiles(String prefix, SessionFolder folder, Ownership ownership, Warnings warnings) {
    /** The names of all our files; the user may have chosen a folder that holds other files too. */
    static final String OURS = "{registry,session-*,orphan-*}.json";

    /** The index of all sessions that have changed more than their own file. */
    static final String REGISTRY = "registry.json";

    /** The files of sessions. */
    static final String SESSION = "session-";

    /** The files of sessions that have ended and left a virtual machine behind. */
    static final String ORPHAN = "orphan-";

    /** How the names of all our files end. */
    static final String SUFFIX = ".json";

    /** Handles a file that cannot be parsed. */
    interface WhenBroken {
        void handle(OwnFile file, BrokenFileException why) throws IOException;
    }

    OwnFile of(String sessionId) {
        return new OwnFile(folder.file(prefix + sessionId + SUFFIX), ownership);
    }

    Map<String, SessionRecord> readAll(WhenBroken whenBroken) throws IOException {
        Map<String, SessionRecord> sessions = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), prefix + "*" + SUFFIX)) {
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

    private SessionRecord read(OwnFile file) throws IOException {
        JsonObject content = JsonText.parse(file.read());
        FormatVersion.require(file.path(), content);
        SessionRecord session = SessionJson.read(new JsonFields(content));
        if (!session.sessionId().equals(idOf(file.path()))) {
            throw new UntouchableFileException("'" + file.path() + "' belongs to the session '" + session.sessionId()
                    + "', which does not match its name: it is left alone; remove it if it is a copy");
        }
        return session;
    }

    private String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(prefix.length(), name.length() - SUFFIX.length());
    }
}
