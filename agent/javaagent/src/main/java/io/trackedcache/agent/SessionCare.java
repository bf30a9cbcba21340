package io.trackedcache.agent;

import io.trackedcache.config.Origin;
import io.trackedcache.config.SettingKey;
import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.session.GlobalSessionManager;
import io.trackedcache.session.SessionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets the housekeeper show this JVM to the others of its user as a session: from soon after the start, with a sign of
 * life every now and then, to the end of the JVM.
 *
 * <p>Not at once: a program that ends within a second is nobody's session, and should not pay for one.
 */
final class SessionCare implements Housekeeper.Chore {
    private static final Duration AFTER_THE_START = Duration.ofSeconds(1);

    private final Settings settings;
    private final TrackerRegistry registry;
    private final String agentVersion;
    private final Housekeeper housekeeper;

    /** Made by the housekeeper, which alone asks for it. */
    private @Nullable SelfPortrait portrait;

    private boolean isOver;

    private SessionCare(Settings settings, TrackerRegistry registry, String agentVersion, Housekeeper housekeeper) {
        this.settings = settings;
        this.registry = registry;
        this.agentVersion = agentVersion;
        this.housekeeper = housekeeper;
    }

    static void begin(Settings settings, TrackerRegistry registry, String agentVersion, Housekeeper housekeeper) {
        tellTheApplication(settings, SettingKeys.SESSION_DIR);
        tellTheApplication(settings, SettingKeys.SESSION_MAX_AGE);
        Duration heartbeat = settings.get(SettingKeys.SESSION_HEARTBEAT);
        housekeeper.doEvery(AFTER_THE_START, heartbeat, new SessionCare(settings, registry, agentVersion, housekeeper));
    }

    /** It may ask for the session before us, through classes of its own that know nothing of agent arguments. */
    private static <T> void tellTheApplication(Settings settings, SettingKey<T> key) {
        if (settings.origin(key) != Origin.DEFAULT) {
            System.setProperty(Origin.SYSTEM_PROPERTY.nameOf(key), key.type().write(settings.get(key)));
        }
    }

    @Override
    public void run() {
        if (isOver) {
            return;
        }
        GlobalSessionManager session = GlobalSessionManager.get(SessionSettings.from(settings));
        SelfPortrait known = portrait;
        if (known != null) {
            session.describe(known.now());
            boolean unused = session.heartbeat();
        } else if (willLeave(session)) {
            first(session);
        }
    }

    /** Made sure before the first sign of life: one that the JVM's end cuts short is taken back by it. */
    private boolean willLeave(GlobalSessionManager session) {
        try {
            housekeeper.doAtShutdown(new Leave(session));
            return true;
        } catch (IllegalStateException e) {
            // The JVM ends already.
            isOver = true;
            return false;
        }
    }

    private void first(GlobalSessionManager session) {
        SelfPortrait made = new SelfPortrait(registry, agentVersion);
        portrait = made;
        session.describe(made.now());
        if (session.heartbeat()) {
            // What others could not: they were killed.
            int unused = session.cleanupStaleSessions();
        }
    }

    /** The last chore of all. */
    private record Leave(GlobalSessionManager session) implements Housekeeper.Chore {
        @Override
        public void run() {
            boolean unused = session.leave();
        }
    }
}
