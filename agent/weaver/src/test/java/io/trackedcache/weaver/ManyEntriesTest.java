package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls may be about several entries. */
class ManyEntriesTest {
    @ParameterizedTest
    @CsvSource({
        "PUT, putAll, (Ljava/util/Map;)V, true",
        "PUT, put, (Ljava/util/Map;)V, false",
        "PUT, setAllAsync, (Ljava/util/Map;)V, true",
        "PUT, putAllowed, (Ljava/util/Map;)V, false",
        "PUT, allowAllowedAll, (Ljava/util/Map;)V, true",
        "REMOVAL, remove, (Ljava/lang/String;)I, false",
        "REMOVAL, remove, ([B)I, false",
        "REMOVAL, remove, ([J)I, true",
        "REMOVAL, remove, (Ljava/lang/Iterable;)I, true",
        "REMOVAL, remove, (Lcom/google/common/collect/ImmutableSet;)I, true",
        "EVICTION, evict, (Ljava/lang/String;)I, false",
        "EVICTION, evict, (I)I, true",
        "EVICTION, evict, ()I, true",
        "LOOKUP, getAll, (Ljava/util/List;)Ljava/util/Map;, false",
    })
    void nameOrParametersShowIt(Role role, String name, String descriptor, boolean isOfMany) {
        assertThat(ManyEntries.isMeantBy(role, new MethodId("a.B", name, descriptor)))
                .isEqualTo(isOfMany);
    }

    @ParameterizedTest
    @CsvSource({
        "(Ljava/util/Map;)V, -1, 0",
        "(Ljava/lang/String;Ljava/util/Map;)V, -1, 1",
        "(Ljava/util/List;Ljava/util/Map;)V, -1, 1",
        "(Ljava/util/List;Ljava/util/Map;)V, 0, 0",
        "(Ljava/lang/String;[Ljava/lang/Object;)V, 0, 1",
        "([BI)V, -1, -1",
    })
    void entriesOfAPutAreInTheFirstMapOrElseTheFirstCollection(String descriptor, int key, int entries) {
        assertThat(ManyEntries.entriesOf(descriptor, key)).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "()Ljava/util/concurrent/CompletableFuture<Ljava/lang/Void;>;, Ljava/lang/Void;",
        "<T:Ljava/lang/Object;>(TT;)Lorg/redisson/api/RFuture<Ljava/lang/Boolean;>;, Ljava/lang/Boolean;",
        "()Ljava/util/concurrent/CompletionStage<Ljava/util/List<TT;>;>;, Ljava/util/List;",
        "()Ljava/util/concurrent/CompletionStage<+Ljava/lang/Number;>;, Ljava/lang/Number;",
        "()Ljava/util/concurrent/CompletableFuture<[Ljava/lang/String;>;, [Ljava/lang/String;",
        "()Ljava/util/concurrent/CompletableFuture<[J>;, [I",
        "()Ljava/util/concurrent/CompletableFuture<TT;>;, ''",
        "()Ljava/util/concurrent/CompletableFuture<*>;, ''",
        "(Ljava/util/concurrent/CompletableFuture<Ljava/lang/Void;>;)V, ''",
        "()Ljava/util/Optional<Ljava/lang/Void;>;, ''",
    })
    void valueOfAFutureIsKnownByTheSignature(String signature, String content) {
        assertThat(FutureContent.of(signature)).isEqualTo(content);
    }
}
