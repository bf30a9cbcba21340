package io.trackedcache.examples.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The machine and the date of a measurement, without which its figures are meaningless.
 *
 * @param load the number of threads that wanted a CPU in the minute before; negative if unknown
 */
public record Machine(int cpus, double load, String jdk, String os, LocalDate date) {

    /**
     * Describes this machine. Must be called before the measurement, because load at that time may affect the figures
     * too.
     */
    public static Machine here(Clock clock) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                LocalDate.now(clock));
    }

    private String loadBefore() {
        return load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f before the start", load);
    }

    /** Returns a Markdown list. */
    @Override
    public String toString() {
        return "- Date: " + date + "\n- CPUs: " + cpus + loadBefore() + "\n- JDK: " + jdk + "\n- OS: " + os + "\n";
    }
}
