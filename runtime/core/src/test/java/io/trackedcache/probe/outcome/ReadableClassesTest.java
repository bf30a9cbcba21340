package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects of the JDK, of Guava and of Kotlin: those that keep their content, and those that may run other code. */
@SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"}) // Applications use them.
class ReadableClassesTest {
    private static final String GUAVA = "com.google.common.collect.";

    private static Stream<Object> readable() {
        LinkedHashMap<String, Integer> linked = new LinkedHashMap<>(Map.of("a", 1));
        HashMap<String, Integer> hashed = new HashMap<>(linked);
        return Stream.of(
                new ArrayList<>(List.of(1)),
                new ArrayList<>(List.of(1, 2)).subList(0, 1),
                new LinkedList<>(),
                new ArrayDeque<>(),
                new PriorityQueue<>(),
                Arrays.asList(1, 2),
                new HashSet<>(),
                new LinkedHashSet<>(),
                new TreeSet<>(),
                EnumSet.of(TimeUnit.DAYS),
                hashed,
                hashed.keySet(),
                hashed.values(),
                hashed.entrySet(),
                linked,
                linked.keySet(),
                linked.values(),
                linked.entrySet(),
                new TreeMap<>(),
                new EnumMap<>(TimeUnit.class),
                Collections.emptyList(),
                Collections.emptySet(),
                Collections.emptyMap(),
                Collections.singletonList(1),
                Collections.singleton(1),
                Collections.singletonMap(1, 1),
                Collections.nCopies(2, 1),
                List.of(1),
                List.of(1, 2, 3),
                List.of(1, 2, 3).subList(0, 2),
                Set.of(1),
                Set.of(1, 2, 3),
                Map.of(1, 1),
                Map.of(1, 1, 2, 2),
                Stream.of(1, 2).toList(),
                Stream.of(1, 2).collect(Collectors.toList()),
                Stream.of(1, 2).collect(Collectors.toUnmodifiableSet()),
                Stream.of(1, 2).collect(Collectors.groupingBy(Function.identity())),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>().keySet(),
                ConcurrentHashMap.newKeySet(),
                new ConcurrentSkipListMap<>(),
                new ConcurrentSkipListSet<>(),
                new ConcurrentLinkedQueue<>(),
                new ConcurrentLinkedDeque<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArraySet<>(),
                new int[1],
                new Object[1],
                "text",
                new StringBuilder(),
                new StringBuffer(),
                CharBuffer.allocate(1),
                CharBuffer.wrap("text"),
                (byte) 1,
                (short) 1,
                1,
                1L,
                1f,
                1.0,
                BigInteger.ONE,
                BigDecimal.ONE,
                new AtomicInteger(),
                new LongAdder(),
                new DoubleAdder());
    }

    private static Stream<Object> unreadable() {
        List<Integer> lazy = lazy();
        return Stream.of(
                lazy,
                lazy.subList(0, 1),
                new ArrayList<>(List.of(1)) {
                    private static final long serialVersionUID = 1;
                },
                new HashMap<>(Map.of(1, 1)) {
                    private static final long serialVersionUID = 1;
                },
                new ConcurrentHashMap<>(Map.of(1, 1)) {
                    private static final long serialVersionUID = 1;
                }.keySet(),
                Collections.unmodifiableList(new ArrayList<>()),
                Collections.unmodifiableMap(new HashMap<>()),
                Collections.synchronizedList(new ArrayList<>()),
                Collections.checkedList(new ArrayList<>(), Integer.class),
                new TreeMap<>(Map.of(1, 1)).headMap(1),
                new TreeMap<>(Map.of(1, 1)).keySet(),
                new ConcurrentHashMap<>().values(),
                new Vector<>(),
                new LinkedBlockingQueue<>(),
                new LongAccumulator(Long::sum, 0),
                new StringLike());
    }

    /** A list whose elements are computed. */
    private static List<Integer> lazy() {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                throw new AssertionError("get");
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    private static final class StringLike implements CharSequence {
        @Override
        public int length() {
            throw new AssertionError("length");
        }

        @Override
        public char charAt(int index) {
            throw new AssertionError("charAt");
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }

    @Test
    void objectsThatKeepTheirContentAreReadable() {
        readable().forEach(ReadableClassesTest::assertReadable);
    }

    @Test
    void objectsThatMayRunOtherCodeAreNot() {
        unreadable()
                .forEach(object -> assertThat(KnownClass.isReadable(object))
                        .as(object.getClass().getName())
                        .isFalse());
    }

    @Test
    void immutableCollectionsOfGuavaAreReadable() throws Exception {
        for (String made : List.of("ImmutableList", "ImmutableSet", "ImmutableSortedSet")) {
            for (Collection<?> elements :
                    List.of(List.of(1), List.of(1, 2, 3), List.of(TimeUnit.DAYS, TimeUnit.HOURS))) {
                assertReadable(guava(made, "copyOf", Collection.class, elements));
            }
        }
        for (String made : List.of("ImmutableMap", "ImmutableBiMap", "ImmutableSortedMap")) {
            for (Map<?, ?> entries :
                    List.of(Map.of(1, 1), Map.of(1, 1, 2, 2), new EnumMap<>(Map.of(TimeUnit.DAYS, 1)))) {
                assertReadable(guava(made, "copyOf", Map.class, entries));
            }
        }
    }

    private static void assertReadable(Object object) {
        assertThat(KnownClass.isReadable(object))
                .as(object.getClass().getName())
                .isTrue();
    }

    @Test
    void viewsOfGuavaAreNot() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));

        for (Object view : List.of(
                view("Lists", "transform", List.class, list, "Function"),
                view("Collections2", "transform", Collection.class, list, "Function"),
                view("Collections2", "filter", Collection.class, list, "Predicate"),
                view("Maps", "transformValues", Map.class, map, "Function"),
                view("Maps", "filterKeys", Map.class, map, "Predicate"))) {
            assertThat(KnownClass.isReadable(view))
                    .as(view.getClass().getName())
                    .isFalse();
        }
    }

    private static Object view(String type, String method, Class<?> parameter, Object argument, String function)
            throws Exception {
        Class<?> functions = Class.forName("com.google.common.base." + function);
        Object failing = Proxy.newProxyInstance(
                functions.getClassLoader(), new Class<?>[] {functions}, (self, called, given) -> {
                    throw new AssertionError(called.getName());
                });
        return Class.forName(GUAVA + type)
                .getMethod(method, parameter, functions)
                .invoke(null, argument, failing);
    }

    private static Object guava(String type, String method, Class<?> parameter, Object argument) throws Exception {
        return Class.forName(GUAVA + type).getMethod(method, parameter).invoke(null, argument);
    }

    @Test
    void emptyCollectionsOfKotlinAreReadable() throws Exception {
        for (String empty : List.of("EmptyList", "EmptySet", "EmptyMap")) {
            Field instance = Class.forName("kotlin.collections." + empty).getField("INSTANCE");
            instance.setAccessible(true);
            assertReadable(instance.get(null));
        }
    }

    /** A name that no class has would be a mistake in the list. */
    @Test
    void everyNameIsThatOfAClass() throws Exception {
        Predicate<Class<?>> isListed = ReadableClasses::contain;
        for (Set<String> names : List.of(ReadableClasses.OF_JDK, ReadableClasses.OF_GUAVA, ReadableClasses.OF_KOTLIN)) {
            for (String name : names) {
                assertThat(isListed.test(Class.forName(name))).as(name).isTrue();
            }
        }
    }
}
