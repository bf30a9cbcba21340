package io.trackedcache.session;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a session.
 *
 * @param directory the folder of the session files
 * @param maxAge a session of another host is stale when its last heartbeat is older than this
 */
public record SessionSettings(String directory, Duration maxAge) {
    /** Makes the folder absolute, so that all copies of this class in a JVM use the same one. */
    public SessionSettings {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("directory is blank: expected the path of a folder");
        }
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("maxAge is " + maxAge + ": expected a time greater than zero");
        }
        directory = Path.of(directory).toAbsolutePath().toString();
    }

    /** Returns the values of {@code session.dir} and {@code session.max-age}. */
    public static SessionSettings from(Settings settings) {
        String directory = settings.get(SettingKeys.SESSION_DIR);
        return new SessionSettings(
                directory.isEmpty() ? defaultDirectory() : directory, settings.get(SettingKeys.SESSION_MAX_AGE));
    }

    /** Returns the settings of this JVM, for programs without the agent. Wrong settings are added to the warnings. */
    static SessionSettings ofThisJvm(Warnings warnings) {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        warnings.addAll(aboutSessions(settings.warnings()));
        try {
            return from(settings);
        } catch (InvalidPathException e) {
            warnings.add("session.dir is not a path (" + e.getMessage() + "): the default is used");
            return new SessionSettings(defaultDirectory(), settings.get(SettingKeys.SESSION_MAX_AGE));
        }
    }

    /** Whether files may be written without a call of the program, by {@code session.enabled}. */
    static boolean isEnabledInThisJvm() {
        return Settings.resolve(SettingSources.ofThisJvm(null)).get(SettingKeys.SESSION_ENABLED);
    }

    /** Keeps the warnings about sessions. The users of the other settings report the rest. */
    private static List<String> aboutSessions(List<String> all) {
        return all.stream()
                .filter(warning -> warning.contains("session.") || warning.contains("_SESSION_"))
                .toList();
    }

    /**
     * Whether both are equal. Does not use {@code equals}: in JDK 17 a method handle that the equals methods of all
     * records share keeps the last record class, and so its class loader, alive.
     */
    boolean isSameAs(SessionSettings other) {
        return directory.equals(other.directory) && maxAge.equals(other.maxAge);
    }

    /** Returns a folder for each user. In a shared folder, other users could create files with the names of ours. */
    private static String defaultDirectory() {
        return new File(System.getProperty("java.io.tmpdir", "."), "trackedcache-" + UserName.ofThisUser()).getPath();
    }
}
