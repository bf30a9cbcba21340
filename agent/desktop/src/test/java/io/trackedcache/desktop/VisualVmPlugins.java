package io.trackedcache.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * VisualVM's MBeans plug-in. The property {@code visualvm.plugins} names the folder where it is unpacked as a cluster.
 */
final class VisualVmPlugins {
    private static final String FOLDER = System.getProperty("visualvm.plugins", "");

    private VisualVmPlugins() {}

    static boolean areAvailable() {
        return !FOLDER.isEmpty();
    }

    /** Adds the plug-in to the settings of a user. */
    static void addTo(Path userFolder) throws IOException {
        Path settings = Files.createDirectories(userFolder.resolve("etc")).resolve("visualvm.conf");
        Files.writeString(settings, "visualvm_extraclusters=\"" + FOLDER + "\"\n");
    }
}
