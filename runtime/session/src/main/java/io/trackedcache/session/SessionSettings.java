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
 * Where the sessions of a host meet, and how long one of another host is believed to live without a sign.
 *
 * @param directory the folder of their files
 * @param maxAge the age of the last sign of a session of another host beyond which it is stale
 */
public record SessionSettings(String directory, Duration maxAge) {
    /** Makes the folder absolute, so that all copies of this class in a JVM mean the same one. */
    public SessionSettings {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("directory is blank: expected the path of a folder");
        }
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("maxAge is " + maxAge + ": expected a time greater than zero");
        }
        directory = Path.of(directory).toAbsolutePath().toString();
    }

    /** What is said for {@code session.dir} and {@code session.max-age}. */
    public static SessionSettings from(Settings settings) {
        String directory = settings.get(SettingKeys.SESSION_DIR);
        return new SessionSettings(
                directory.isEmpty() ? defaultDirectory() : directory, settings.get(SettingKeys.SESSION_MAX_AGE));
    }

    /** What is said in this JVM, for programs without the agent; what is said wrongly goes to the warnings. */
    static SessionSettings ofThisJvm(Warnings warnings) {
        Settings settings = Settings.resolve(SettingSources.ofThisJvm(null));
        warnings.addAll(aboutSessions(settings.warnings()));
        try {
            return from(settings);
        } catch (InvalidPathException e) {
            warnings.add("session.dir is no path (" + e.getMessage() + "): the default holds");
            return new SessionSettings(defaultDirectory(), settings.get(SettingKeys.SESSION_MAX_AGE));
        }
    }

    /** The others are for whoever uses those settings to say. */
    private static List<String> aboutSessions(List<String> all) {
        return all.stream()
                .filter(warning -> warning.contains("session.") || warning.contains("_SESSION_"))
                .toList();
    }

    /**
     * Whether both say the same. Compared by hand: in JDK 17 a method handle that serves the equals of all records
     * remembers the record class, and so the class loader, that it was last used for.
     */
    boolean saysTheSameAs(SessionSettings other) {
        return directory.equals(other.directory) && maxAge.equals(other.maxAge);
    }

    /** A folder for each user: in one for everybody, everybody could take the names of our files. */
    private static String defaultDirectory() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return new File(System.getProperty("java.io.tmpdir", "."), "trackedcache-" + user).getPath();
    }
}
