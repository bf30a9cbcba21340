package io.trackedcache.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a machine has VisualVM's MBeans plug-in, unpacked as a cluster, the property {@code visualvm.plugins} says so.
 */
final class VisualVmPlugins {
    private static final String FOLDER = System.getProperty("visualvm.plugins", "");

    private VisualVmPlugins() {}

    static boolean areThere() {
        return !FOLDER.isEmpty();
    }

    /** Names them in the settings of a user. */
    static void addTo(Path userFolder) throws IOException {
        Path settings = Files.createDirectories(userFolder.resolve("etc")).resolve("visualvm.conf");
        Files.writeString(settings, "visualvm_extraclusters=\"" + FOLDER + "\"\n");
    }
}
