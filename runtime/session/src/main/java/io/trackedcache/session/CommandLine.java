package io.trackedcache.session;

import io.trackedcache.config.ArgumentsMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The command that started this JVM. */
final class CommandLine {
    private CommandLine() {}

    static String mainClass() {
        return words().get(0);
    }

    /** Returns the main class or jar and the arguments of the program, which the JVM keeps as one text. */
    private static List<String> words() {
        return List.of(System.getProperty("sun.java.command", "").split(" ", -1));
    }

    /**
     * Returns the arguments of the JVM and the program; if the system does not provide them, those of the program
     * alone.
     */
    static List<String> arguments(ArgumentsMode mode) {
        List<String> all = ofLinux();
        if (all.isEmpty()) {
            all = List.of(ProcessHandle.current().info().arguments().orElse(new String[0]));
        }
        return all.isEmpty() ? ofWords(words(), mode) : shown(all, mode);
    }

    private static List<String> shown(List<String> arguments, ArgumentsMode mode) {
        // A switch would be a class more, in every JVM.
        return mode == ArgumentsMode.FULL ? ShownArguments.inFull(arguments) : ShownArguments.byName(arguments);
    }

    /** A part of a secret that contains spaces may look like an option, so words are all shown or all hidden. */
    static List<String> ofWords(List<String> words, ArgumentsMode mode) {
        List<String> arguments = words.subList(1, words.size());
        if (mode == ArgumentsMode.FULL) {
            return ShownArguments.inFull(arguments);
        }
        return arguments.isEmpty() ? List.of() : List.of(ShownArguments.HIDDEN);
    }

    /**
     * Reads the arguments from {@code /proc}, where {@link ProcessHandle} omits long ones. The first entry, the program
     * itself, is dropped.
     */
    private static List<String> ofLinux() {
        List<String> arguments = new ArrayList<>();
        byte[] bytes = LinuxProcesses.bytes("/proc/self/cmdline");
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                arguments.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    }
}
