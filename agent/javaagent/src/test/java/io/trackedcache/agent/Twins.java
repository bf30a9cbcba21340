package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The same application in two JVMs, one without the agent and one with it.
 *
 * <p>They are alike if they end with the same code and have said the same. Lines that the agent adds on standard error
 * are left out of that, but each of them must be one that is expected.
 */
public final class Twins {
    private static final String OURS = "WARN trackedcache - ";

    /** What the JVM says where it has no memory left to show a class to an agent, whichever that is. */
    private static final String NO_MEMORY_FOR_AN_AGENT = "*** java.lang.instrument ASSERTION FAILED";

    /** What the agent says once where a task of its own met the full heap, which is a matter of when it ran. */
    private static final String NO_MEMORY_FOR_A_TASK =
            OURS + "a background task of the agent failed: java.lang.OutOfMemoryError";

    private Twins() {}

    /** Runs both; gives how the one without the agent ended. */
    public static ForkedJvm.Ended areAlike(Supplier<ForkedJvm.Launch> application, String... warnings)
            throws IOException {
        return areAlike(application, ForkedJvm.Launch::withAgent, warnings);
    }

    /**
     * Runs both; gives how the one without the agent ended.
     *
     * @param warnings what the agent is to say: of each line in turn, a part
     */
    public static ForkedJvm.Ended areAlike(
            Supplier<ForkedJvm.Launch> application, UnaryOperator<ForkedJvm.Launch> agent, String... warnings)
            throws IOException {
        return areAlike(application.get(), agent.apply(application.get()), warnings);
    }

    /** The same of two that are given. */
    public static ForkedJvm.Ended areAlike(
            ForkedJvm.Launch withoutAgent, ForkedJvm.Launch withAgent, String... warnings) throws IOException {
        ForkedJvm.Ended without = withoutAgent.run();
        ForkedJvm.Ended with = withAgent.run();

        assertThat(ofTheApplication(with)).isEqualTo(ofTheApplication(without));
        assertThat(with.err().lines().filter(Twins::isOurs)).hasSameSizeAs(warnings);
        assertThat(with.err().lines().filter(Twins::isOurs).toList())
                .zipSatisfy(
                        List.of(warnings), (line, warning) -> assertThat(line).contains(warning));
        return without;
    }

    private static ForkedJvm.Ended ofTheApplication(ForkedJvm.Ended ended) {
        List<String> said = ended.err()
                .lines()
                .filter(line -> !line.startsWith(OURS) && !line.startsWith(NO_MEMORY_FOR_AN_AGENT))
                .toList();
        return new ForkedJvm.Ended(ended.exitCode(), ended.out(), String.join("\n", said));
    }

    private static boolean isOurs(String line) {
        return line.startsWith(OURS) && !line.startsWith(NO_MEMORY_FOR_A_TASK);
    }
}
