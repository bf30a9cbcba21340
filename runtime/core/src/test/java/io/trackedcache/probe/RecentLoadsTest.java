package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecentLoadsTest {
    private static final int REMEMBERED = 64;

    private final RecentLoads loads = new RecentLoads();

    static Stream<Object> sharedResults() {
        return Stream.of(true, 1, 1L, 1.5, 'a', TimeUnit.DAYS, String.class, Optional.empty(), "");
    }

    private static Object result() {
        return new Object();
    }

    /** Makes another instance of an equal text. */
    private static String copyOf(String text) {
        return String.valueOf(text.toCharArray());
    }

    @Test
    void resultOfALoadIsKnownByIdentity() {
        String result = copyOf("result");
        String equal = copyOf("result");

        loads.add(result);

        assertThat(loads.ended()).isOne();
        assertThat(loads.gave(result, 0)).isTrue();
        assertThat(loads.gave(equal, 0)).isFalse();
    }

    @Test
    void loadThatEndedBeforeTheLookupBeganDoesNotCount() {
        Object before = result();
        Object after = result();
        loads.add(before);
        long begin = loads.ended();
        loads.add(after);

        assertThat(loads.gave(before, begin)).isFalse();
        assertThat(loads.gave(after, begin)).isTrue();
        assertThat(loads.gave(after, loads.ended())).isFalse();
    }

    @Test
    void lastLoadsAreRemembered() {
        List<Object> results = new ArrayList<>();
        for (int i = 0; i <= REMEMBERED; i++) {
            results.add(result());
            loads.add(results.get(i));
        }

        assertThat(loads.ended()).isEqualTo(REMEMBERED + 1);
        assertThat(loads.gave(results.get(0), 0)).isFalse();
        assertThat(results.subList(1, results.size())).allMatch(result -> loads.gave(result, 0));
    }

    @ParameterizedTest
    @MethodSource("sharedResults")
    void resultThatManyLoadsShareIsNoSignOfALoad(Object shared) {
        loads.add(shared);

        assertThat(loads.ended()).isOne();
        assertThat(loads.gave(shared, 0)).isFalse();
    }

    @Test
    void nullCountsAsALoadWithoutResult() {
        loads.add(null);

        assertThat(loads.ended()).isOne();
    }

    @Test
    void contentOfAnOptionalIsItsResult() {
        Object content = result();
        loads.add(Optional.of(content));

        assertThat(loads.gave(content, 0)).isTrue();
        assertThat(loads.gave(Optional.of(content), 0)).isTrue();
        assertThat(loads.gave(Optional.of(result()), 0)).isFalse();
        loads.add(Optional.of(7));
        assertThat(loads.gave(Optional.of(7), 0)).isFalse();
    }
}
