package io.trackedcache.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackedcache.opinion.CountingField;
import io.trackedcache.opinion.Opinions;
import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.opinion.OwnCounterState;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the comparison of own counters has found is shown beside the members that hold them. */
class OwnCounterDoubtsTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "troubleshooting.md");
    private static final TrackedMethod HITS = TrackedMethod.woven("com.acme.Users", "hits", "counter", "users");

    @ParameterizedTest
    @CsvSource({
        "DRIFT, own-counter-drift",
        "OTHER, own-counter-other",
        "MORE, own-counter-more",
        "NOT_COMPARED, own-counter-not-compared",
        "UNREADABLE, own-counter-unreadable",
        "SILENT, own-counter-silent"
    })
    void stateIsTheReasonWithItsExplanationAndRemedy(OwnCounterState state, String code) {
        OwnCounter counter = counter("cache_hits", "com.acme.Users.hits", state, "why");

        assertThat(with(HITS, counter))
                .isEqualTo(
                        HITS.doubted(code, "why", OwnCounterDoubts.remedy(state).orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "SAME"})
    void counterWithoutDoubtIsLeftAsItIs(OwnCounterState state) {
        assertThat(with(HITS, counter("cache_hits", "com.acme.Users.hits", state, "why")))
                .isEqualTo(HITS);
    }

    @Test
    void countersOfOtherMembersAndOtherRolesAreLeftAsTheyAre() {
        OwnCounter other = counter("cache_hits", "com.acme.Users.others", OwnCounterState.DRIFT, "why");
        OwnCounter same = counter("cache_hits", "com.acme.Users.hits", OwnCounterState.DRIFT, "why");
        TrackedMethod lookup = TrackedMethod.woven("com.acme.Users", "hits", "lookup", "users");
        TrackedMethod skipped = TrackedMethod.skipped("com.acme.Users", "hits", "counter", "code", "why not", "do");

        assertThat(with(HITS, other)).isEqualTo(HITS);
        assertThat(with(lookup, same)).isEqualTo(lookup);
        assertThat(with(skipped, same)).isEqualTo(skipped);
    }

    @Test
    void methodOfSeveralCountersShowsThoseInTheWorstState() {
        String place = "com.acme.Users.statistics";
        TrackedMethod method = TrackedMethod.woven("com.acme.Users", "statistics()", "counters", "users");

        TrackedMethod shown = with(
                method,
                counter("puts", place, OwnCounterState.NOT_COMPARED, "not reported"),
                counter("cache_hits", place, OwnCounterState.DRIFT, "lost 5"),
                counter("cache_misses", place, OwnCounterState.DRIFT, "lost 2"),
                counter("cache_misses", place, OwnCounterState.DRIFT, "lost 2"));

        assertThat(shown.reason()).isEqualTo("own-counter-drift");
        assertThat(shown.explanation()).isEqualTo("cache_hits: lost 5; cache_misses: lost 2");
    }

    @Test
    void explanationHasTheDoubtsOfTheRegistry() {
        TrackerRegistry registry = new TrackerRegistry();
        Opinions opinions = RegistryInternals.of(registry).opinions();
        CountingField field = new CountingField(null);
        field.isClosed = true;
        opinions.adopt(registry.tracker("users"), field);
        Tracking tracking = new Tracking(registry);
        tracking.methods().add(TrackedMethod.woven("com.acme.Users", "find()", "lookup", "users"));
        tracking.methods().add(TrackedMethod.woven("com.acme.Cache", "hits", "counter", "users"));

        assertThat(tracking.explain().methods())
                .extracting(TrackedMethod::reason, TrackedMethod::explanation)
                .contains(tuple("own-counter-unreadable", "it threw java.lang.IllegalStateException when it was read"));
    }

    @ParameterizedTest
    @EnumSource
    void everyDoubtHasAHeading(OwnCounterState state) throws IOException {
        String code = OwnCounterDoubts.code(state);
        List<String> headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## " + code + ": "))
                .toList();

        assertThat(OwnCounterDoubts.remedy(state).map(List::of).orElse(List.of()))
                .hasSameSizeAs(headings)
                .allSatisfy(remedy -> assertThat(headings.get(0)).endsWith("; " + remedy));
    }

    private static TrackedMethod with(TrackedMethod method, OwnCounter... counters) {
        return OwnCounterDoubts.of(List.of(counters)).with(method);
    }

    private static OwnCounter counter(String name, String keptIn, OwnCounterState state, String explanation) {
        return new OwnCounter(
                name, keptIn, OptionalLong.of(95), OptionalLong.of(100), 5, state, Instant.EPOCH, explanation);
    }
}
