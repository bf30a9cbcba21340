package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent that weaves each method of some classes as a lookup of one cache, with its output and its counts. */
final class Everything {
    private static final String CACHE = "all";
    private static final String MORE = "there are more methods that are not counted";
    private static final String WARNING = "WARN trackedcache - ";
    private static final Pattern HITS = Pattern.compile("\t" + CACHE + "\t.*\\bcache_hits=(\\d+)\t");

    /** The messages for skipped methods; any other message is an error. */
    private static final String EXPECTED = ".* is not counted: .*";

    private final Path state;
    private final String agentArguments;

    /**
     * Creates an agent for one run.
     *
     * @param classes a pattern for the names of the classes
     * @param folder the folder for its files
     */
    Everything(String classes, Path folder) {
        state = folder.resolve("counts");
        agentArguments = "include=" + classes + "#*=" + CACHE + ",state.file=" + state;
    }

    ForkedJvm.Launch in(ForkedJvm.Launch launch) {
        return launch.withAgent(agentArguments);
    }

    /**
     * Returns the number of hits. Practically every library also returns null somewhere, so there are misses as well.
     */
    long hits() throws IOException {
        Matcher matcher = HITS.matcher(Files.readString(state));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    static List<String> warnings(ForkedJvm.Ended ended) {
        return ended.err().lines().filter(line -> line.startsWith(WARNING)).toList();
    }

    /** Returns the output of the application itself. */
    static String said(ForkedJvm.Ended ended) {
        return String.join(
                "\n",
                ended.err().lines().filter(line -> !line.startsWith(WARNING)).toList());
    }

    static void assertOnlySkippedMethodsReported(ForkedJvm.Ended ended) {
        assertThat(warnings(ended)).allMatch(line -> line.matches(EXPECTED) || line.contains(MORE));
    }
}
