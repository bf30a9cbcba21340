package io.trackedcache.agent.app;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.logging.LogManager;

/**
 * Configures logging late, as application servers do: it sets the log manager, which only its own class loader sees,
 * after a while. The first argument is the folder of the log manager's class. Earlier use of logging would break it.
 */
public final class StartingItsLoggingLate {
    private StartingItsLoggingLate() {}

    public static void main(String[] arguments) throws Exception {
        Users.lookUpSixTimes();
        letTheHousekeeperDoItsWorst();
        URL[] folder = {new File(arguments[0]).toURI().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder)) {
            Thread.currentThread().setContextClassLoader(loader);
            System.setProperty("java.util.logging.manager", "io.trackedcache.agent.app.OwnLogManager");
            System.out.println(
                    "log manager: " + LogManager.getLogManager().getClass().getSimpleName());
            UntilToldToStop.wait("ready");
        }
    }

    /** The housekeeper waits once until its first task is due, and again after running it. */
    private static void letTheHousekeeperDoItsWorst() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long id = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("trackedcache-housekeeper"))
                .findFirst()
                .orElseThrow()
                .getId();
        while (threads.getThreadInfo(id).getWaitedCount() < 2) {
            Thread.onSpinWait();
        }
    }
}
