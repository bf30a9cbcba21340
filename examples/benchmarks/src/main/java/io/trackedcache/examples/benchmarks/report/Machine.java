package io.trackedcache.examples.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where and when figures were taken; without this they say nothing.
 *
 * @param load how many threads wanted a CPU in the minute before; negative where nobody knows
 */
public record Machine(int cpus, double load, String jdk, String os, LocalDate date) {

    /** To be asked before the measuring starts: what loads the machine then may well be in the figures too. */
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

    /** A list in Markdown. */
    @Override
    public String toString() {
        return "- Date: " + date + "\n- CPUs: " + cpus + loadBefore() + "\n- JDK: " + jdk + "\n- OS: " + os + "\n";
    }
}
