package io.trackedcache.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The session of a JVM on Linux as long as it writes nothing but its own file, as most do for all their lives. It needs
 * no lock of the folder, since no other process writes that file, and no JSON library, since it reads no file.
 *
 * <p>It is the same session as that of {@link GlobalSessionManager}, by way of the shared text. As soon as the text is
 * not the one that was written here, a {@link GlobalSessionManager} of some class loader has changed the session, and
 * makes all further changes. The same is true when something fails here: the other tries again, and reports why.
 */
final class LightSession {
    private final SessionSettings settings;
    private final PlainFolder folder;
    private final ProcessTable processes;
    private final SharedText sharedText;

    /** Used under the lock of the shared text. */
    private @Nullable String published;

    /** Used under the lock for files. */
    private SessionRecord session;

    private boolean hasLeft;

    private LightSession(
            SessionSettings settings, JvmIdentity self, ProcessTable processes, SharedText sharedText, Instant now) {
        this.settings = settings;
        this.folder = new PlainFolder(settings.directory());
        this.processes = processes;
        this.sharedText = sharedText;
        this.session = new SessionRecord(SessionId.next(self), self, now, now, null, null);
    }

    /** Begins the session of this JVM; null if it has one already, or on other systems than Linux. */
    static @Nullable LightSession begin(SessionSettings settings) {
        LinuxProcesses processes = new LinuxProcesses();
        JvmIdentity self = JvmIdentity.ofThisLinuxJvm(processes);
        return self == null ? null : begin(settings, self, processes, new JvmSharedText(), now());
    }

    static @Nullable LightSession begin(
            SessionSettings settings, JvmIdentity self, ProcessTable processes, SharedText sharedText, Instant now) {
        synchronized (SharedState.LOCK) {
            if (sharedText.read() != null) {
                return null;
            }
            LightSession begun = new LightSession(settings, self, processes, sharedText, now);
            begun.publish(SessionText.of(begun.session));
            return begun;
        }
    }

    /** Returns the same session with all operations. */
    GlobalSessionManager inFull() {
        return GlobalSessionManager.getWithoutWriting(settings);
    }

    /** Sends a heartbeat. Returns false if {@link #inFull} has to do it. */
    boolean beat(JvmDescription description) {
        return beat(description, now());
    }

    boolean beat(JvmDescription description, Instant now) {
        synchronized (Changes.LOCK) {
            try {
                SessionRecord seen = session.withDescription(description).seenAt(now);
                String text = SessionText.of(seen);
                return hasLeft
                        || (isAlone()
                                && folder.isReady()
                                && folder.replace(file(), text)
                                && isPublished(seen, text, false));
            } catch (IOException | RuntimeException e) {
                return false;
            }
        }
    }

    private String file() {
        return SessionFiles.SESSION + session.sessionId() + SessionFiles.SUFFIX;
    }

    /** Removes the session's file. Returns false if {@link #inFull} has to do it. */
    boolean leave() {
        synchronized (Changes.LOCK) {
            try {
                return hasLeft
                        || (isAlone()
                                && !isRegistered()
                                && folder.delete(file())
                                && isPublished(session, SessionText.of(session), true));
            } catch (IOException | RuntimeException e) {
                return false;
            }
        }
    }

    /** Whether another session has written this one into the registry, when it rebuilt that. */
    private boolean isRegistered() throws IOException {
        String registry = folder.read(SessionFiles.REGISTRY);
        return registry != null && registry.contains(session.sessionId());
    }

    /** Whether a cleanup by {@link #inFull} may have something to do. */
    boolean mayCleanUp() {
        return mayCleanUp(now());
    }

    boolean mayCleanUp(Instant now) {
        String[] names = folder.names();
        boolean isOnly = names.length == 1 && names[0].equals(file());
        return !isOnly
                && new Leftovers(folder, SessionId.of(session.jvm()), processes, settings.maxAge())
                        .mayExist(names, now.toEpochMilli());
    }

    /** Whether a virtual machine was left behind. */
    boolean seesOrphans() {
        for (String name : folder.names()) {
            if (name.startsWith(SessionFiles.ORPHAN)) {
                return true;
            }
        }
        return false;
    }

    private static Instant now() {
        // Without a clock, whose classes would be loaded for this.
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /** Whether the shared text is the one that was written here, or an equal one of a copy that has changed nothing. */
    private boolean isAlone() {
        synchronized (SharedState.LOCK) {
            return Objects.equals(sharedText.read(), published);
        }
    }

    private boolean isPublished(SessionRecord next, String text, boolean left) {
        synchronized (SharedState.LOCK) {
            if (!isAlone()) {
                return false;
            }
            session = next;
            hasLeft = left;
            publish(text);
            return true;
        }
    }

    private void publish(String text) {
        sharedText.write(SessionText.ofUncounted(text, settings, hasLeft));
        published = sharedText.read();
    }
}
