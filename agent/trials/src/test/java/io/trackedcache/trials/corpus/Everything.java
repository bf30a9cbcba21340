package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent that takes each method of some classes for a lookup of one cache, and what it has said and counted. */
final class Everything {
    private static final String CACHE = "all";
    private static final String MORE = "there are more methods that are not counted";
    private static final String WARNING = "WARN trackedcache - ";
    private static final Pattern HITS = Pattern.compile("\t" + CACHE + "\t.*\\bcache_hits=(\\d+)\t");

    /** What the agent says of methods that it leaves alone; whatever else it says here is a fault. */
    private static final String EXPECTED = ".* is not counted: .*";

    private final Path state;
    private final String agentArguments;

    /**
     * An agent for one run.
     *
     * @param classes a pattern for their names
     * @param folder where it may write
     */
    Everything(String classes, Path folder) {
        state = folder.resolve("counts");
        agentArguments = "include=" + classes + "#*=" + CACHE + ",state.file=" + state;
    }

    ForkedJvm.Launch in(ForkedJvm.Launch launch) {
        return launch.withAgent(agentArguments);
    }

    /**
     * The lookups that were hits; without a miss it would mean little, but there is hardly a library that returns no
     * null.
     */
    long hits() throws IOException {
        Matcher matcher = HITS.matcher(Files.readString(state));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    static List<String> warnings(ForkedJvm.Ended ended) {
        return ended.err().lines().filter(line -> line.startsWith(WARNING)).toList();
    }

    /** What the application itself has said. */
    static String said(ForkedJvm.Ended ended) {
        return String.join(
                "\n",
                ended.err().lines().filter(line -> !line.startsWith(WARNING)).toList());
    }

    static void assertOnlyToldOfMethodsLeftAlone(ForkedJvm.Ended ended) {
        assertThat(warnings(ended)).allMatch(line -> line.matches(EXPECTED) || line.contains(MORE));
    }
}
