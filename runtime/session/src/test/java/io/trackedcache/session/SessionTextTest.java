package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the text of a session, written without the JSON library, has the bytes which the library writes. */
class SessionTextTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.120Z");
    private static final JvmIdentity JVM = new JvmIdentity(4711, NOW, "app1", "pid:[1]");

    /** Every character that is escaped anywhere, and neighbours of these. */
    static String characters() {
        StringBuilder all = new StringBuilder("\u007f\u0080\u2027\u2028\u2029\u202a…ü\uD83D\uDE00/<>&='");
        for (char c = 0; c < 128; c++) {
            all.append(c);
        }
        return all.toString();
    }

    static List<SessionRecord> sessions() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("owner", "bob");
        metadata.put(characters(), characters());
        metadata.put("", "");
        String odd = characters();
        return List.of(
                session(JVM, null, null),
                session(new JvmIdentity(1, null, "", null), null, null),
                session(JVM, new VmRecord("vm", "zone", List.of(), Map.of(), NOW), null),
                session(
                        new JvmIdentity(Long.MAX_VALUE, NOW, odd, odd),
                        new VmRecord(odd, odd, List.of(odd, "", "[", "{"), metadata, NOW),
                        new JvmDescription(odd, List.of(odd, odd), odd, odd, 65_535, List.of(odd))),
                session(JVM, null, new JvmDescription("", List.of(), "", null, null, List.of())),
                session(JVM, null, new JvmDescription("{", List.of("["), "[", null, 0, List.of("{", "}"))));
    }

    private static SessionRecord session(JvmIdentity jvm, @Nullable VmRecord vm, @Nullable JvmDescription description) {
        return new SessionRecord("id", jvm, NOW, NOW.plusNanos(1), vm, description);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void fileHasTheBytesOfTheJsonLibrary(SessionRecord session) throws IOException {
        JsonObject tree = FormatVersion.stamped();
        SessionJson.write(session, tree);

        assertThat(SessionText.of(session)).isEqualTo(JsonText.format(tree));
        String half = "\uD83D" + session.jvm().hostName();
        tree.addProperty("hostName", half);
        assertThat(SessionText.of(session(
                        new JvmIdentity(
                                session.jvm().pid(),
                                session.jvm().startedAt(),
                                half,
                                session.jvm().pidNamespace()),
                        session.vm(),
                        session.description())))
                .isEqualTo(JsonText.format(tree));
        assertThat(SessionJson.read(new JsonFields(JsonText.parse(SessionText.of(session)))))
                .isEqualTo(session);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void stateIsReadBackUnchanged(SessionRecord session) {
        SessionSettings settings = new SessionSettings("/tmp/a \"b\"", Duration.ofMillis(12_345));
        for (boolean left : new boolean[] {true, false}) {
            SessionState counted =
                    new SessionState(session, settings, new SessionCounters(1, 2, 3, 4, 5, characters()), left);
            assertThat(StateJson.read(SessionText.of(counted))).isEqualTo(counted);

            SessionState uncounted = new SessionState(session, settings, SessionCounters.ZERO, left);
            assertThat(SessionText.ofUncounted(SessionText.of(session), settings, left))
                    .isEqualTo(SessionText.of(uncounted));
            assertThat(StateJson.read(SessionText.of(uncounted))).isEqualTo(uncounted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2024-02-29T23:59:59.001Z",
                "2100-02-28T12:00:00.000001Z",
                "2100-03-01T00:00:00Z",
                "2000-02-29T00:00:00.1Z",
                "1000-01-01T00:00:00Z",
                "0999-12-31T23:59:59Z",
                "0000-02-29T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void timeHasTheTextOfTheJdk(String time) {
        assertThat(InstantText.of(Instant.parse(time)))
                .isEqualTo(Instant.parse(time).toString());
    }

    @Test
    void manyTimesHaveTheTextOfTheJdk() {
        Random random = new Random(1);
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        for (int i = 0; i < 200_000; i++) {
            int nanos = random.nextInt(1_000_000_000) / units[i % 4] * units[i % 4];
            Instant time = Instant.ofEpochSecond(random.nextLong(-40_000_000_000L, 300_000_000_000L), nanos);
            assertThat(InstantText.of(time)).isEqualTo(time.toString());
        }
    }
}
