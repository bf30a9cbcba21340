package io.trackedcache.examples.benchmarks.startup;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Prints the processor time and the peak memory of this program before it ends, as lines of {@code /proc}.
 *
 * <p>It uses neither string concatenation nor lambdas. Both initialize parts of the JDK that take longer than what is
 * measured.
 */
final class ProcessUsage {
    static final String TIMES = "/proc/self/stat";
    static final String STATUS = "/proc/self/status";
    static final String PEAK = "VmHWM:";

    private ProcessUsage() {}

    static void print() {
        printLines(TIMES, "");
        printLines(STATUS, PEAK);
    }

    private static void printLines(String file, String start) {
        try (BufferedReader lines = new BufferedReader(new FileReader(file, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start)) {
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            // Not Linux: the columns stay blank.
            return;
        }
    }
}
