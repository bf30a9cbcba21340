package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CounterNamesTest {
    @ParameterizedTest
    @EnumSource
    void labelIsThatOfALedger(Counter counter) {
        assertThat(CounterLedger.EMPTY.byName()).containsKey(CounterNames.label(counter.name()));
    }

    @Test
    void unknownCounterIsAnError() {
        assertThatThrownBy(() -> CounterNames.label("FLIGHTS")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreThoseOfTheLedger() {
        assertThat(CounterLedger.EMPTY.byName())
                .containsKeys(CounterNames.labels().toArray(new String[0]));
        assertThat(CounterNames.labels()).hasSize(15).doesNotHaveDuplicates();
    }
}
