package io.trackedcache.examples.benchmarks.startup;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a program prints of itself before it ends: the lines of {@code /proc} with its processor time and peak memory.
 *
 * <p>Not a string is joined in here, nor a lambda made: either would start machinery of the JDK that is slower than
 * what is measured.
 */
final class LastWords {
    static final String TIMES = "/proc/self/stat";
    static final String STATUS = "/proc/self/status";
    static final String PEAK = "VmHWM:";

    private LastWords() {}

    static void say() {
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
