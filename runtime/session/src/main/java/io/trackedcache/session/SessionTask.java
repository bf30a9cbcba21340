package io.trackedcache.session;

import io.trackedcache.config.ArgumentsMode;
import io.trackedcache.config.Origin;
import io.trackedcache.config.SettingKey;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.start.Housekeeper;
import io.trackedcache.start.PlatformServer;
import io.trackedcache.start.RuntimeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Null before the session has begun, and after it has needed more. Also read at the end of the JVM. */
    private volatile @Nullable LightSession light;

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
        if (hasBegun) {
            beat();
        } else if (canLeaveLater()) {
            begin();
        }
    }

    /**
     * Registers the end of the session before its first heartbeat, so that no heartbeat remains after the end of the
     * JVM.
     */
    private boolean canLeaveLater() {
        try {
            housekeeper.runBesideAtShutdown(AT_THE_END, new Leave(this));
            return true;
        } catch (IllegalStateException e) {
            // The JVM is ending already.
            isOver = true;
            return false;
        }
    }

    private void begin() {
        hasBegun = true;
        light = LightSession.begin(SessionSettings.from(settings));
        if (light != null) {
            view.show(light);
        } else if (hasLeftWithTheRuntime) {
            full().comeBack();
        }
        hasLeftWithTheRuntime = false;
        beat();
    }

    /** Sends a heartbeat, and cleans up with the first one and regularly. */
    private void beat() {
        if (hasBeaten(describe()) && isTimeToCleanUp() && mayCleanUp()) {
            // Sessions whose JVMs were killed could not leave themselves.
            int unused = full().cleanupStaleSessions();
        }
    }

    private synchronized boolean isTimeToCleanUp() {
        return heartbeats++ % HEARTBEATS_PER_CLEANUP == 0;
    }

    private boolean hasBeaten(JvmDescription description) {
        LightSession only = light;
        if (only != null && only.beat(description)) {
            return true;
        }
        light = null;
        GlobalSessionManager session = full();
        session.describe(description);
        return session.heartbeat();
    }

    private boolean mayCleanUp() {
        LightSession only = light;
        return only == null || only.mayCleanUp();
    }

    /** Returns the session with all operations, which is more expensive than a {@link LightSession}. */
    private GlobalSessionManager full() {
        GlobalSessionManager session = GlobalSessionManager.getWithoutWriting(SessionSettings.from(settings));
        view.show(session);
        return session;
    }

    private JvmDescription describe() {
        List<String> caches = new ArrayList<>();
        for (CacheId id : registry.all().keySet()) {
            if (caches.size() < MAX_CACHES) {
                caches.add(id.toString());
            }
        }
        ArgumentsMode mode = settings.get(SettingKeys.SESSION_ARGUMENTS);
        return PlatformServer.isAnyCreated()
                ? JvmDescription.ofThisJvm(agentVersion, caches, mode)
                : JvmDescription.withoutJmx(agentVersion, caches, mode);
    }

    /**
     * The task at the end of the JVM. It does not run on the housekeeper, which may be waiting for another JVM with a
     * heartbeat; leaving ends that wait, and so lets the other tasks at the end run.
     */
    private record Leave(SessionTask task) implements Housekeeper.Task {
        @Override
        public void run() {
            LightSession only = task.light;
            if (only == null || !only.leave()) {
                boolean unused = task.full().leave();
            }
            hasLeftWithTheRuntime = true;
        }
    }
}
