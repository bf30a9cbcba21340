package io.trackedcache.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How this JVM was started, as others may read it. */
final class CommandLine {
    private static final int MOST_BYTES = 1 << 20;

    private CommandLine() {}

    static String mainClass() {
        return words().get(0);
    }

    /** The main class or jar, and the arguments of the program, which the launcher has in one text. */
    private static List<String> words() {
        return List.of(System.getProperty("sun.java.command", "").split(" ", -1));
    }

    /** All of the command, without its secrets; where the system does not tell it, the arguments of the program. */
    static List<String> redactedArguments() {
        List<String> all = ofLinux();
        if (all.isEmpty()) {
            all = List.of(ProcessHandle.current().info().arguments().orElse(new String[0]));
        }
        List<String> words = words();
        return all.isEmpty() ? RedactedArguments.ofWords(words.subList(1, words.size())) : RedactedArguments.of(all);
    }

    /** As it is, where {@link ProcessHandle} leaves out what is long. The first is the program itself. */
    private static List<String> ofLinux() {
        List<String> arguments = new ArrayList<>();
        try (InputStream in = new FileInputStream("/proc/self/cmdline")) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    arguments.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                    start = i + 1;
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    }
}
