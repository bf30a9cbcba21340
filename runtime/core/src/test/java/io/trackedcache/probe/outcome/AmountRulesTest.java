package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Amounts.Declared;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountRulesTest {
    private static final List<String> UNREADABLE_LIST = Collections.unmodifiableList(new ArrayList<>());

    private static AmountRules one(Declared result) {
        return new AmountRules(result, Declared.ANYTHING, false, false);
    }

    private static AmountRules many(Declared result) {
        return new AmountRules(result, Declared.ANYTHING, true, false);
    }

    private static AmountRules stated(Declared result) {
        return new AmountRules(result, Declared.ANYTHING, true, true);
    }

    private static long removedByOne(Declared result, @Nullable Object value) {
        return one(result).removed(value);
    }

    private static long removedByMany(Declared result, @Nullable Object value) {
        return many(result).removed(value);
    }

    @Test
    void falseMeansThatNothingWasPut() {
        for (Declared declared : List.of(Declared.BOOLEAN, Declared.ANYTHING)) {
            assertThat(one(declared).put(false, 2)).isZero();
            assertThat(one(declared).put(true, 2)).isEqualTo(2);
            assertThat(one(declared).put(null, 2)).isEqualTo(2);
        }
    }

    @Test
    void resultOfAPutMayBeTheValueBefore() {
        assertThat(one(Declared.OBJECT).put(false, 1)).isEqualTo(1);
        assertThat(one(Declared.OBJECT).put(null, 1)).isEqualTo(1);
        assertThat(one(Declared.NOTHING).put(null, 1)).isEqualTo(1);
        assertThat(many(Declared.NUMBER).put(0, 2)).isEqualTo(2);
        assertThat(many(Declared.MANY).put(List.of(), 2)).isEqualTo(2);
    }

    @Test
    void statedNumberOfPutsCounts() {
        assertThat(stated(Declared.NUMBER).put(3L, 1)).isEqualTo(3);
        assertThat(stated(Declared.NUMBER).put(null, 1)).isZero();
        assertThat(stated(Declared.NUMBER).readsArgument()).isFalse();
        assertThat(stated(Declared.NOTHING).put(null, 5)).isEqualTo(5);
        assertThat(stated(Declared.NOTHING).readsArgument()).isTrue();
        assertThat(many(Declared.NUMBER).readsArgument()).isTrue();
        assertThat(one(Declared.NOTHING).readsArgument()).isFalse();
    }

    @Test
    void unreadableArgumentStaysUnreadableUnlessNothingWasPut() {
        assertThat(many(Declared.NOTHING).put(null, Amounts.UNREADABLE)).isEqualTo(Amounts.UNREADABLE);
        assertThat(many(Declared.BOOLEAN).put(false, Amounts.UNREADABLE)).isZero();
    }

    @Test
    void removalWithoutResultRemovesOne() {
        assertThat(removedByOne(Declared.NOTHING, null)).isEqualTo(1);
        assertThat(removedByMany(Declared.NOTHING, null)).isEqualTo(1);
    }

    @Test
    void removalThatReturnsBooleanRemovesOneIfTrue() {
        assertThat(removedByOne(Declared.BOOLEAN, true)).isEqualTo(1);
        assertThat(removedByOne(Declared.BOOLEAN, false)).isZero();
        assertThat(removedByOne(Declared.BOOLEAN, null)).isZero();
        assertThat(removedByMany(Declared.BOOLEAN, true)).isEqualTo(1);
    }

    @Test
    void numberIsTheRemovedValueUnlessSeveralMayBeRemoved() {
        assertThat(removedByOne(Declared.NUMBER, 4_217)).isEqualTo(1);
        assertThat(removedByOne(Declared.NUMBER, 0)).isEqualTo(1);
        assertThat(removedByOne(Declared.NUMBER, null)).isZero();
        assertThat(removedByMany(Declared.NUMBER, 7L)).isEqualTo(7);
        assertThat(removedByMany(Declared.NUMBER, 0L)).isZero();
        assertThat(removedByMany(Declared.NUMBER, null)).isZero();
        assertThat(removedByMany(Declared.NUMBER, -7)).isZero();
    }

    @Test
    void collectionIsTheRemovedValueUnlessSeveralMayBeRemoved() {
        assertThat(removedByOne(Declared.MANY, List.of("a", "b"))).isEqualTo(1);
        assertThat(removedByOne(Declared.MANY, UNREADABLE_LIST)).isEqualTo(1);
        assertThat(removedByMany(Declared.MANY, List.of("a", "b"))).isEqualTo(2);
        assertThat(removedByMany(Declared.MANY, Map.of("a", 1))).isEqualTo(1);
        assertThat(removedByMany(Declared.MANY, new String[3])).isEqualTo(3);
        assertThat(removedByMany(Declared.MANY, Set.of())).isZero();
        assertThat(removedByMany(Declared.MANY, null)).isZero();
        assertThat(removedByMany(Declared.MANY, new BitSet())).isEqualTo(1);
        assertThat(removedByMany(Declared.MANY, UNREADABLE_LIST)).isEqualTo(Amounts.UNREADABLE);
    }

    @Test
    void absentObjectIsNoRemovalAsItIsNoHit() {
        assertThat(removedByOne(Declared.OBJECT, "before")).isEqualTo(1);
        assertThat(removedByOne(Declared.OBJECT, null)).isZero();
        assertThat(removedByOne(Declared.OBJECT, false)).isZero();
        assertThat(removedByOne(Declared.OBJECT, Optional.of("before"))).isEqualTo(1);
        assertThat(removedByOne(Declared.OBJECT, Optional.empty())).isZero();
        assertThat(removedByOne(Declared.OBJECT, OptionalInt.empty())).isZero();
    }

    /** Such an object may be the value that was removed. */
    @Test
    void undeclaredObjectIsAnAmountOnlyIfStated() {
        for (Object value : List.<Object>of(7, List.of("a", "b"))) {
            assertThat(removedByOne(Declared.OBJECT, value)).isEqualTo(1);
            assertThat(removedByMany(Declared.OBJECT, value)).isEqualTo(1);
        }
        assertThat(stated(Declared.OBJECT).removed(7)).isEqualTo(7);
        assertThat(stated(Declared.OBJECT).removed(List.of("a", "b"))).isEqualTo(2);
        assertThat(stated(Declared.OBJECT).removed("one")).isEqualTo(1);
    }

    @Test
    void futureIsReadByItsDeclaredValue() {
        assertThat(future("Ljava/lang/Void;").removed(null)).isEqualTo(1);
        assertThat(future("Ljava/lang/Boolean;").removed(false)).isZero();
        assertThat(future("Ljava/lang/Boolean;").removed(true)).isEqualTo(1);
        assertThat(future("Ljava/lang/Long;").removed(3L)).isEqualTo(3);
        assertThat(future("Ljava/lang/String;").removed(null)).isZero();
        assertThat(future("").removed(null)).isZero();
        assertThat(future("").removed(3L)).isEqualTo(3);
        assertThat(future("").removed("one")).isEqualTo(1);
    }

    private static AmountRules future(String content) {
        return AmountRules.of("(Ljava/util/List;)Ljava/util/concurrent/CompletableFuture;", content, true, false)
                .ofFuture();
    }

    @ParameterizedTest
    @CsvSource({
        "()V, NOTHING",
        "()Ljava/lang/Void;, NOTHING",
        "()Z, BOOLEAN",
        "(ZJ)Ljava/lang/Boolean;, BOOLEAN",
        "()I, NUMBER",
        "()J, NUMBER",
        "()S, NUMBER",
        "()B, NUMBER",
        "()F, NUMBER",
        "()D, NUMBER",
        "()Ljava/lang/Long;, NUMBER",
        "()Ljava/lang/Integer;, NUMBER",
        "()C, OBJECT",
        "()[I, MANY",
        "()[[J, MANY",
        "()[Ljava/lang/Object;, MANY",
        "()[Ljava/util/List;, MANY",
        "()Ljava/lang/Object;, OBJECT",
        "()Ljava/util/List;, MANY",
        "()Ljava/util/Collection;, MANY",
        "()Ljava/util/NavigableMap;, MANY",
        "()Ljava/util/concurrent/ConcurrentLinkedDeque;, MANY",
        "()Lcom/google/common/collect/ImmutableSet;, MANY",
        "(Ljava/util/List;)Ljava/util/Optional;, OBJECT",
        "()Lcom/acme/UserList;, OBJECT",
        "Ljava/lang/Void;, NOTHING",
        "Ljava/lang/Long;, NUMBER"
    })
    void typeIsReadFromTheDescriptor(String descriptor, Declared declared) {
        assertThat(Declared.of(descriptor)).isEqualTo(declared);
    }
}
