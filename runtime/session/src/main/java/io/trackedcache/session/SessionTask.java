package io.trackedcache.session;

import io.trackedcache.config.Origin;
import io.trackedcache.config.SettingKey;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.start.Housekeeper;
import io.trackedcache.start.RuntimeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The task that makes this JVM a session of its user. It begins the session soon after the start, sends heartbeats,
 * cleans up after other JVMs, and leaves the session at the end of the JVM.
 *
 * <p>The session does not begin at once, so that a program which ends within a second does not pay for it.
 */
final class SessionTask implements Housekeeper.Task {
    private static final Duration AFTER_THE_START = Duration.ofSeconds(1);

    private static final int MAX_CACHES = 1000;
    private static final int HEARTBEATS_PER_CLEANUP = 10;

    /** The most that the JVM waits at its end. Files that remain are removed by the next cleanup of another JVM. */
    private static final Duration AT_THE_END = Duration.ofMillis(400);

    /** Whether the session has left because the runtime ended, and not because the application wants that. */
    private static volatile boolean hasLeftWithTheRuntime;

    private final Settings settings;
    private final TrackerRegistry registry;
    private final String agentVersion;
    private final Housekeeper housekeeper;
    private final SessionView view;

    /** Used by the housekeeper alone, as are the next fields. */
    private boolean hasBegun;

    private boolean isOver;
    private int heartbeats;

    private SessionTask(RuntimeContext context, SessionView view) {
        this.settings = context.settings();
        this.registry = context.registry();
        this.agentVersion = context.version();
        this.housekeeper = context.housekeeper();
        this.view = view;
    }

    static void begin(RuntimeContext context, SessionView view) {
        Settings settings = context.settings();
        passToApplication(settings, SettingKeys.SESSION_ENABLED);
        passToApplication(settings, SettingKeys.SESSION_DIR);
        passToApplication(settings, SettingKeys.SESSION_MAX_AGE);
        passToApplication(settings, SettingKeys.SESSION_ARGUMENTS);
        if (settings.get(SettingKeys.SESSION_ENABLED)) {
            Duration heartbeat = settings.get(SettingKeys.SESSION_HEARTBEAT);
            context.housekeeper().runEvery(AFTER_THE_START, heartbeat, new SessionTask(context, view));
        }
    }

    /**
     * Sets a system property. The application may begin the session first, with its own copy of the library, which does
     * not see the agent arguments.
     */
    private static <T> void passToApplication(Settings settings, SettingKey<T> key) {
        if (settings.origin(key) != Origin.DEFAULT) {
            System.setProperty(Origin.SYSTEM_PROPERTY.nameOf(key), key.type().write(settings.get(key)));
        }
    }

    @Override
    public void run() {
        if (isOver) {
            return;
        }
        GlobalSessionManager session = GlobalSessionManager.getWithoutWriting(SessionSettings.from(settings));
        if (hasBegun) {
            beat(session);
        } else if (canLeaveLater(session)) {
            begin(session);
        }
    }

    /**
     * Registers the end of the session before its first heartbeat, so that no heartbeat remains after the end of the
     * JVM.
     */
    private boolean canLeaveLater(GlobalSessionManager session) {
        try {
            housekeeper.runBesideAtShutdown(AT_THE_END, new Leave(session));
            return true;
        } catch (IllegalStateException e) {
            // The JVM is ending already.
            isOver = true;
            return false;
        }
    }

    private void begin(GlobalSessionManager session) {
        hasBegun = true;
        if (hasLeftWithTheRuntime) {
            hasLeftWithTheRuntime = false;
            session.comeBack();
        }
        view.show(session);
        beat(session);
    }

    /** Sends a heartbeat, and cleans up with the first one and regularly. */
    private void beat(GlobalSessionManager session) {
        session.describe(describe());
        if (session.heartbeat() && heartbeats++ % HEARTBEATS_PER_CLEANUP == 0) {
            // Sessions whose JVMs were killed could not leave themselves.
            int unused = session.cleanupStaleSessions();
        }
    }

    private JvmDescription describe() {
        List<String> caches = new ArrayList<>();
        for (CacheId id : registry.all().keySet()) {
            if (caches.size() < MAX_CACHES) {
                caches.add(id.toString());
            }
        }
        return JvmDescription.ofThisJvm(agentVersion, caches, settings.get(SettingKeys.SESSION_ARGUMENTS));
    }

    /**
     * The task at the end of the JVM. It does not run on the housekeeper, which may be waiting for another JVM with a
     * heartbeat; leaving ends that wait, and so lets the other tasks at the end run.
     */
    private record Leave(GlobalSessionManager session) implements Housekeeper.Task {
        @Override
        public void run() {
            boolean unused = session.leave();
            hasLeftWithTheRuntime = true;
        }
    }
}
