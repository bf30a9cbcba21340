package io.trackedcache.session;

import io.trackedcache.session.OwnFile.NewContent;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The sessions on the disk: a file for each session, which is the truth, and the registry, an index that can be rebuilt
 * from these files. A session that has ended and left a virtual machine behind has another file instead, until a user
 * acknowledges it. Every method that changes files needs the lock.
 */
final class SessionStore {
    private final SessionFolder folder;
    private final Ownership ownership;
    private final Warnings warnings;
    private final SessionFiles sessionFiles;
    private final SessionFiles orphanFiles;
    private final BrokenFiles brokenFiles;
    private final OwnFile registryFile;

    SessionStore(SessionFolder folder, Ownership ownership, Warnings warnings) {
        this.folder = folder;
        this.ownership = ownership;
        this.warnings = warnings;
        this.sessionFiles = new SessionFiles(SessionFiles.SESSION, folder, ownership, warnings);
        this.orphanFiles = new SessionFiles(SessionFiles.ORPHAN, folder, ownership, warnings);
        this.brokenFiles = new BrokenFiles(folder, ownership, warnings);
        this.registryFile = new OwnFile(folder.file(SessionFiles.REGISTRY), ownership);
    }

    Path folder() {
        return folder.path();
    }

    Path sessionFile(String sessionId) {
        return sessionFiles.of(sessionId).path();
    }

    Path registryFile() {
        return registryFile.path();
    }

    /** Whether the folder exists, so that a session may have written to it. Does not create it. */
    boolean isThere() {
        return folder.exists();
    }

    /** Locks the folder for this process; throws {@link LockHeldException} if another one has locked it. */
    RegistryLock lock(long pid) throws IOException {
        folder.prepare();
        return RegistryLock.acquire(new OwnFile(folder.file("registry.lock"), ownership), pid);
    }

    /**
     * Writes the session into both files, or into none.
     *
     * @param fallback the content of the session's own file if the registry must not be touched: the session exists all
     *     the same
     */
    void save(SessionRecord session, SessionRecord fallback) throws IOException {
        OwnFile own = sessionFiles.of(session.sessionId());
        Registry registry;
        try {
            registry = registryToChange();
        } catch (UntouchableFileException e) {
            own.replace(SessionText.of(fallback));
            throw e;
        }
        registry.put(session);
        try (NewContent newSession = own.prepare(SessionText.of(session));
                NewContent newRegistry = registryFile.prepare(registry.text())) {
            newRegistry.takePlace();
            newSession.takePlace();
        }
        // This session lives, even if another host took it for dead.
        deleteOrWarn(orphanFiles.of(session.sessionId()));
    }

    void remove(String sessionId) throws IOException {
        sessionFiles.of(sessionId).delete();
        orphanFiles.of(sessionId).delete();
        Registry registry = registryToChange();
        if (registry.remove(sessionId)) {
            registryFile.replace(registry.text());
        }
    }

    /**
     * Removes stale sessions, and temporary files of processes that were killed. Keeps each virtual machine that they
     * leave behind in a file of its own, which is written before anything is removed.
     *
     * @param isInUse whether the temporary file of this name may be in use, without the lock
     * @return the sessions whose files are removed
     */
    List<SessionRecord> removeAll(Predicate<SessionRecord> isStale, Predicate<String> isInUse) throws IOException {
        removeTemporaries(isInUse);
        Registry registry = registryToChange();
        Map<String, SessionRecord> stale = new LinkedHashMap<>(registry.sessions());
        stale.putAll(sessionFiles.readAll(brokenFiles::setAside));
        stale.values().removeIf(isStale.negate());
        for (SessionRecord session : stale.values()) {
            if (session.vm() != null) {
                orphanFiles.of(session.sessionId()).replace(SessionText.of(session));
            }
        }
        if (!stale.isEmpty()) {
            registry.removeAll(stale.keySet());
            registryFile.replace(registry.text());
        }
        List<SessionRecord> removed = new ArrayList<>(stale.values());
        removed.removeIf(session -> !deleteOrWarn(sessionFiles.of(session.sessionId())));
        return removed;
    }

    /** Removes the file of an orphan, and returns whether there was one. */
    boolean removeOrphan(String sessionId) throws IOException {
        // Only the id of a file that was found: the caller's text could lead out of the folder.
        boolean isThere = orphanFiles.readAll((file, why) -> {}).containsKey(sessionId);
        if (isThere) {
            orphanFiles.of(sessionId).delete();
        }
        return isThere;
    }

    /** Removes the files of ended sessions that have left this virtual machine behind: another session has it now. */
    void removeOrphansOf(VmRecord vm) {
        for (SessionRecord orphan : readOrphans().values()) {
            if (vm.isSameVmAs(orphan.vm())) {
                deleteOrWarn(orphanFiles.of(orphan.sessionId()));
            }
        }
    }

    private boolean deleteOrWarn(OwnFile file) {
        try {
            file.delete();
            return true;
        } catch (IOException e) {
            warnings.addOnce("the file of an ended session cannot be removed: " + e);
            return false;
        }
    }

    /** Temporary files are written under the lock, except by a {@link LightSession}, which writes its own file. */
    private void removeTemporaries(Predicate<String> isInUse) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder.path(), SessionFiles.OURS + ".*" + OwnFile.TEMPORARY)) {
            for (Path file : files) {
                if (!isInUse.test(file.getFileName().toString())) {
                    removeTemporary(new OwnFile(file, ownership));
                }
            }
        }
    }

    private void removeTemporary(OwnFile file) {
        try {
            file.delete();
        } catch (IOException e) {
            warnings.addOnce("a temporary file of an ended process cannot be removed: " + e.getMessage());
        }
    }

    private Registry registryToChange() throws IOException {
        try {
            if (registryFile.exists()) {
                return readRegistry();
            }
        } catch (BrokenFileException e) {
            brokenFiles.setAside(registryFile, e);
        }
        return rebuilt();
    }

    private Registry readRegistry() throws IOException {
        return Registry.parse(registryFile.path(), registryFile.read());
    }

    private Registry rebuilt() throws IOException {
        Registry registry = Registry.empty();
        sessionFiles.readAll(brokenFiles::setAside).values().forEach(registry::put);
        return registry;
    }

    /** Returns all sessions that can be read, alive or not. Needs no lock, changes no file, and throws no exception. */
    Map<String, SessionRecord> readAll() {
        Map<String, SessionRecord> sessions = new HashMap<>();
        try {
            if (isThere()) {
                folder.requireSafe();
                sessions.putAll(readRegistered());
                sessions.putAll(sessionFiles.readAll((file, why) -> {}));
            }
        } catch (IOException | RuntimeException e) {
            warnings.addOnce("the sessions of this host cannot be read: " + e.getMessage());
        }
        return sessions;
    }

    /** Returns the sessions that have left a virtual machine behind. Needs no lock, and throws no exception. */
    Map<String, SessionRecord> readOrphans() {
        try {
            if (isThere()) {
                folder.requireSafe();
                return orphanFiles.readAll((file, why) -> warnings.addOnce("'" + file.path() + "' is broken: "
                        + why.getMessage() + ". A virtual machine may be left behind: look at the file and remove it"));
            }
        } catch (IOException | RuntimeException e) {
            warnings.addOnce("the virtual machines that were left behind cannot be read: " + e.getMessage());
        }
        return Map.of();
    }

    private Map<String, SessionRecord> readRegistered() {
        try {
            return registryFile.exists() ? readRegistry().sessions() : Map.of();
        } catch (BrokenFileException e) {
            // The next session that writes sets it aside; until then the sessions' own files are enough.
            return Map.of();
        } catch (IOException e) {
            warnings.addOnce("the registry cannot be read: " + e.getMessage());
            return Map.of();
        }
    }
}
