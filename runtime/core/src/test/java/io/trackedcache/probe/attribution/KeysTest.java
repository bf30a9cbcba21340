package io.trackedcache.probe.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
    record Composite(String name, int number, List<String> rest) {}

    record Nested(Composite first, TimeUnit unit) {}

    record Hostile(String name) {
        @Override
        public String name() {
            throw new IllegalStateException("must not be called");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("must not be called");
        }
    }

    private static final List<String> REST = List.of("rest");

    /** Two equal keys that are not the same object, and one that differs. */
    static Stream<List<Object>> harmless() {
        return Stream.of(
                List.of(new String("key"), new String("key"), "kez"),
                List.of(new String("Aa"), new String("Aa"), "BB"),
                List.of(new String("AaBBAa"), new String("AaBBAa"), "AaAaAa"),
                List.of(1_000, 1_000L, 1_001),
                List.of((short) 7, (short) 7, (short) 8),
                List.of(1.5, 1.5, 2.5),
                List.of('a', 'a', 'b'),
                List.of(UUID.fromString("0-0-0-0-1"), UUID.fromString("0-0-0-0-1"), UUID.fromString("0-0-0-0-2")),
                List.of(new BigInteger("99"), new BigInteger("99"), BigInteger.ONE),
                List.of(new BigDecimal("9.9"), new BigDecimal("9.9"), BigDecimal.ONE),
                List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2)),
                List.of(TimeUnit.DAYS, TimeUnit.DAYS, TimeUnit.HOURS),
                List.of(
                        new Composite("a", 1, REST),
                        new Composite(new String("a"), 1, REST),
                        new Composite("a", 2, REST)),
                List.of(
                        new Nested(new Composite("a", 1, REST), TimeUnit.DAYS),
                        new Nested(new Composite("a", 1, REST), TimeUnit.DAYS),
                        new Nested(new Composite("b", 1, REST), TimeUnit.DAYS)),
                List.of(new Hostile("a"), new Hostile("a"), new Hostile("b")));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void harmlessKeysAreComparedByValue(List<Object> keys) {
        long key = Keys.of(keys.get(0));

        assertThat(Keys.of(keys.get(1))).isEqualTo(key);
        assertThat(Keys.of(keys.get(2))).isNotEqualTo(key);
        assertThat(Keys.isHarmless(key)).isTrue();
        assertThat(Keys.areSame(key, Keys.of(keys.get(1)))).isTrue();
        assertThat(Keys.areComparable(key, Keys.of(keys.get(2)))).isTrue();
    }

    @Test
    void otherKeysAreKnownByTheirIdentity() {
        Object key = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("must not be called");
            }
        };

        assertThat(Keys.of(key)).isEqualTo(Keys.of(key)).isNotEqualTo(Keys.of(new Object()));
        assertThat(Keys.isHarmless(Keys.of(key))).isFalse();
        assertThat(Keys.areComparable(Keys.of(key), Keys.of(key))).isFalse();
    }

    @Test
    void keysOfDifferentKindsCannotBeCompared() {
        assertThat(Keys.areComparable(Keys.of("1"), Keys.of(1))).isFalse();
        assertThat(Keys.areComparable(Keys.of(UUID.randomUUID()), Keys.of("1"))).isFalse();
    }

    @Test
    void missingKeyIsTheSameAsNone() {
        assertThat(Keys.of(null)).isEqualTo(Keys.UNKNOWN);
        assertThat(Keys.areSame(Keys.UNKNOWN, Keys.UNKNOWN)).isFalse();
    }
}
