package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doubts about methods that are counted. */
class CautionsTest {
    @ParameterizedTest
    @CsvSource({
        "()I, PRIMITIVE_RESULT",
        "()C, PRIMITIVE_RESULT",
        "()D, PRIMITIVE_RESULT",
        "()Ljava/util/stream/Stream;, HOLDER_RESULT",
        "()Ljava/util/Iterator;, HOLDER_RESULT",
        "()Ljava/util/function/Supplier;, HOLDER_RESULT",
        "()Ljava/lang/ref/SoftReference;, HOLDER_RESULT",
    })
    void resultThatIsNeverAMissIsDoubtful(String descriptor, Caution caution) {
        assertThat(cautions(users(descriptor, Note.of(Role.LOOKUP)))).containsExactly(caution);
    }

    @ParameterizedTest
    @ValueSource(strings = {"()Z", "()Ljava/lang/Integer;", "()Ljava/lang/String;", "()Ljava/util/Optional;"})
    void resultThatMayBeAMissIsNot(String descriptor) {
        assertThat(cautions(users(descriptor, Note.of(Role.LOOKUP)))).isEmpty();
    }

    @Test
    void noDoubtWhereAnythingElseShowsMisses() {
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP).withMiss("ZERO"))))
                .isEmpty();
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP).withMissOn(RuntimeException.class))))
                .isEmpty();
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP).neverAMiss()))).isEmpty();
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP)).withSignal())).isEmpty();
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP)).with("load", "()I", Note.of(Role.LOAD))))
                .isEmpty();
        assertThat(cautions(users("()I", Note.of(Role.LOOKUP)).with("isOld", "()Z", Note.of(Role.EXPIRY))))
                .isEmpty();
    }

    @Test
    void methodIsCountedInSpiteOfTheDoubt() {
        assertThat(new Weaver()
                        .weave(users("()I", Note.of(Role.LOOKUP)).classFile())
                        .classFile())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD", "CLEANUP", "PUT", "REMOVAL", "EVICTION"})
    void futureWithoutCallbacksIsDoubtful(Role role) {
        Note named = Note.of(role).named("users");

        assertThat(cautions(users("()Ljava/util/concurrent/Future;", named))).containsExactly(Caution.FUTURE_RESULT);
        assertThat(cautions(users("()Ljava/util/concurrent/CompletableFuture;", named)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REMOVAL, remove, (Ljava/lang/String;)I, ONE_REMOVAL",
        "REMOVAL, remove, (Ljava/lang/String;)Ljava/lang/Long;, ONE_REMOVAL",
        "REMOVAL, remove, (Ljava/lang/String;)Ljava/util/List;, ONE_REMOVAL",
        "REMOVAL, remove, (Ljava/lang/String;)Ljava/lang/String;, ",
        "REMOVAL, remove, (Ljava/lang/String;)Z, ",
        "REMOVAL, remove, (Ljava/lang/String;)[B, ",
        "REMOVAL, remove, (Ljava/util/List;)I, ",
        "REMOVAL, remove, ([Ljava/lang/String;)J, ",
        "REMOVAL, removeIf, (Ljava/util/function/Predicate;)I, ",
        "REMOVAL, removeAllAsync, ()I, ",
        "REMOVAL, removeAllowed, ()I, ONE_REMOVAL",
        "REMOVAL, clear, ()I, ",
        "REMOVAL, cleared, ()I, ONE_REMOVAL",
        "REMOVAL, clear, ()V, REMOVALS_UNKNOWN",
        "REMOVAL, remove, (Ljava/util/Set;)V, REMOVALS_UNKNOWN",
        "REMOVAL, remove, (Ljava/lang/String;)V, ",
        "EVICTION, evict, (Ljava/lang/Object;)I, ONE_REMOVAL",
        "EVICTION, evict, (I)I, ",
        "EVICTION, evictOldest, ()J, ",
        "EVICTION, evictOldest, ()V, REMOVALS_UNKNOWN",
        "PUT, put, (Ljava/util/Map;)V, ONE_PUT",
        "PUT, put, (Ljava/lang/String;Ljava/util/Map;)V, ",
        "PUT, putAll, (Ljava/util/Map;)V, ",
        "PUT, put, (Ljava/lang/String;)I, ",
    })
    void callThatMayBeAboutMoreEntriesIsDoubtful(Role role, String name, String descriptor, @Nullable Caution caution) {
        Note named = Note.of(role).named("users");
        List<Caution> expected = caution == null ? List.of() : List.of(caution);

        assertThat(cautions(Sketch.ofClass("Users").with(name, descriptor, named)))
                .isEqualTo(expected);
        assertThat(cautions(Sketch.ofClass("Users").with(name, descriptor, named.with("amount", true))))
                .isEmpty();
    }

    @Test
    void miscountedTypesOfWildcardRulesAreNotTheirAuthorsMistake() {
        MethodRules rules = MethodRules.of(List.of("Users#fi*{miss=EMPTY|ZERO}"), List.of());

        assertThat(new Weaver(rules).weave(users("()I").classFile()).reports())
                .hasOnlyElementsOfType(MethodReport.Woven.class)
                .hasSize(1);
    }

    @Test
    void bulkLookupNamesMissesOfItsValues() {
        Note bulk = Note.of(Role.LOOKUP).with("bulk", true).withMiss("NEGATIVE");

        assertThat(new Weaver()
                        .weave(users("(Ljava/util/Set;)Ljava/util/Map;", bulk).classFile())
                        .reports())
                .hasOnlyElementsOfType(MethodReport.Woven.class);
    }

    @Test
    void lookupThatLoadsForAnotherCacheIsCounted() {
        Sketch tiers = users(
                "()Ljava/lang/String;",
                Note.of(Role.LOOKUP).named("far"),
                Note.of(Role.LOAD).named("near"));

        assertThat(new Weaver().weave(tiers.classFile()).reports())
                .hasOnlyElementsOfType(MethodReport.Woven.class)
                .hasSize(2);
    }

    @Test
    void callerOfAnInlineFunctionIsCounted() {
        Sketch caller = Sketch.ofClass("Users", Note.of("Lkotlin/Metadata;"))
                .withInlineMark("find", "()Ljava/lang/String;", "$i$f$find", 1, Note.of(Role.LOOKUP))
                .withInlineMark("other", "()Ljava/lang/String;", "$i$f$find", 0, Note.of(Role.LOOKUP));

        assertThat(new Weaver().weave(caller.classFile()).reports())
                .hasOnlyElementsOfType(MethodReport.Woven.class)
                .hasSize(2);
    }

    @Test
    void twoSizesOfOneCacheAreDoubtfulAndAddedUp() {
        Sketch sizes = users("()I", Note.of(Role.SIZE).named("users"))
                .with("more", "()I", Note.of(Role.SIZE).named("users"))
                .with("others", "()I", Note.of(Role.SIZE).named("others"))
                .with("bytes", "()J", Note.of(Role.SIZE).named("users").ofBytes());

        assertThat(cautions(sizes)).containsExactly(Caution.TWO_SIZES);
        assertThat(new Weaver().weave(sizes.classFile()).reports())
                .filteredOn(MethodReport.Woven.class::isInstance)
                .hasSize(4);
    }

    private static Sketch users(String descriptor, Note... notes) {
        return Sketch.ofClass("Users").with("find", descriptor, notes);
    }

    private static List<Caution> cautions(Sketch type) {
        return new Weaver()
                .weave(type.classFile()).reports().stream()
                        .filter(MethodReport.Doubtful.class::isInstance)
                        .map(report -> ((MethodReport.Doubtful) report).caution())
                        .toList();
    }
}
