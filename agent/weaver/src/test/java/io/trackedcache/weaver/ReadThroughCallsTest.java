package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadThroughCallsTest {
    private static final String SPRING = "org/springframework/cache/Cache";

    @ParameterizedTest
    @CsvSource({
        "get, '(Ljava/lang/Object;Ljava/util/concurrent/Callable;)Ljava/lang/Object;', true",
        "get, '(Ljava/lang/Object;Ljava/lang/Class;)Ljava/lang/Object;', false",
        "retrieve, '(Ljava/lang/Object;Ljava/util/function/Supplier;)Ljava/util/concurrent/CompletableFuture;', true",
        "retrieve, '(Ljava/lang/Object;)Ljava/util/concurrent/CompletableFuture;', false"
    })
    void methodsOfSpringLoadIfTheyTakeALoader(String name, String descriptor, boolean loads) {
        assertThat(ReadThroughCalls.isOne(SPRING, name, descriptor)).isEqualTo(loads);
        assertThat(ReadThroughCalls.isOne("com/acme/Cache", name, descriptor)).isFalse();
    }
}
