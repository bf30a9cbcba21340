package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The weaver and the runtime both know reactive types by their names. As neither may depend on the other, this compares
 * their lists.
 */
class ReactiveNamesTest {
    private static final String WEAVER = "io.trackedcache.weaver.ResultTypes";
    private static final String OUTCOMES = "io.trackedcache.probe.outcome.ReactiveTypes";
    private static final String DECORATORS = "io.trackedcache.probe.reactive.Publishers";

    /** The runtime decorates the publishers that libraries return for it, such as a Flux. */
    private static final String INTERFACE = "org.reactivestreams.Publisher";

    /** The supertypes that the runtime knows, for classes of libraries that are not on the class path. */
    private static final Map<String, String> SUPERTYPES =
            Map.of("io.reactivex.Flowable", INTERFACE, "kotlinx.coroutines.Deferred", "kotlinx.coroutines.Job");

    @Test
    void runtimeDecoratesThePublishersThatTheWeaverCounts() throws Exception {
        Set<String> decorated = new HashSet<>(Set.of((String[]) read(DECORATORS, "KNOWN")));
        decorated.add(INTERFACE);

        assertThat(namesOfWeaver("COUNTED_PUBLISHERS")).isEqualTo(decorated);
    }

    @Test
    void runtimeKnowsEveryReactiveTypeOfTheWeaver() throws Exception {
        assertThat(namesOfWeaver("REACTIVE"))
                .containsAll(namesOfWeaver("COUNTED_PUBLISHERS"))
                .allSatisfy(name -> assertThat(isKnownToRuntime(name)).isTrue());
    }

    private static boolean isKnownToRuntime(String name) throws Exception {
        Class<?> type;
        try {
            type = Class.forName(name, false, ReactiveNamesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            Set<?> names = (Set<?>) read(OUTCOMES, "NAMES");
            return Stream.of(name, name + "Source", SUPERTYPES.getOrDefault(name, name))
                    .anyMatch(names::contains);
        }
        Method isOne = Class.forName(OUTCOMES).getDeclaredMethod("isOne", Class.class);
        isOne.setAccessible(true);
        return (boolean) isOne.invoke(null, type);
    }

    private static Set<String> namesOfWeaver(String field) throws Exception {
        return ((Set<?>) read(WEAVER, field))
                .stream().map(name -> name.toString().replace('/', '.')).collect(Collectors.toSet());
    }

    private static Object read(String type, String name) throws Exception {
        Field field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
