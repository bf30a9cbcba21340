package io.trackedcache.probe.outcome;

import java.nio.CharBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes whose objects are read without running code of the application: their sizes, their elements and their
 * numbers. Known by name alone.
 *
 * <p>A class is here if it keeps its content itself. Views and wrappers delegate to an object that cannot be seen, and
 * a subclass may override anything: neither is here. Nor are classes that lock, such as {@code Vector}, as the reader
 * would wait for other threads. Each class is named: {@code ImmutableCollections} of newer JDKs also has lists that
 * compute their elements.
 */
final class ReadableClasses {
    static final Set<String> OF_JDK = Set.of(
            "java.util.ArrayList",
            "java.util.ArrayList$SubList",
            "java.util.LinkedList",
            "java.util.ArrayDeque",
            "java.util.PriorityQueue",
            "java.util.Arrays$ArrayList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.RegularEnumSet",
            "java.util.JumboEnumSet",
            "java.util.HashMap",
            "java.util.HashMap$KeySet",
            "java.util.HashMap$Values",
            "java.util.HashMap$EntrySet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashMap$LinkedKeySet",
            "java.util.LinkedHashMap$LinkedValues",
            "java.util.LinkedHashMap$LinkedEntrySet",
            "java.util.TreeMap",
            "java.util.EnumMap",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptySet",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$SingletonList",
            "java.util.Collections$SingletonSet",
            "java.util.Collections$SingletonMap",
            "java.util.Collections$CopiesList",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.ImmutableCollections$SubList",
            "java.util.ImmutableCollections$Set12",
            "java.util.ImmutableCollections$SetN",
            "java.util.ImmutableCollections$Map1",
            "java.util.ImmutableCollections$MapN",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$KeySetView",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet");

    /** Those of Guava that hold their elements; {@code ContiguousSet} and others compute them. */
    static final Set<String> OF_GUAVA = Set.of(
            "com.google.common.collect.RegularImmutableList",
            "com.google.common.collect.SingletonImmutableList",
            "com.google.common.collect.RegularImmutableSet",
            "com.google.common.collect.SingletonImmutableSet",
            "com.google.common.collect.JdkBackedImmutableSet",
            "com.google.common.collect.ImmutableEnumSet",
            "com.google.common.collect.RegularImmutableSortedSet",
            "com.google.common.collect.RegularImmutableMap",
            "com.google.common.collect.RegularImmutableBiMap",
            "com.google.common.collect.SingletonImmutableBiMap",
            "com.google.common.collect.JdkBackedImmutableMap",
            "com.google.common.collect.JdkBackedImmutableBiMap",
            "com.google.common.collect.ImmutableEnumMap",
            "com.google.common.collect.ImmutableSortedMap");

    /** Most collections of Kotlin are those of the JDK. */
    static final Set<String> OF_KOTLIN =
            Set.of("kotlin.collections.EmptyList", "kotlin.collections.EmptySet", "kotlin.collections.EmptyMap");

    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer");

    /** The accumulators of the JDK are missing, as they call a function of the application. */
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.LongAdder",
            "java.util.concurrent.atomic.DoubleAdder");

    private ReadableClasses() {}

    static boolean contain(Class<?> type) {
        String name = type.getName();
        return OF_JDK.contains(name)
                || OF_GUAVA.contains(name)
                || OF_KOTLIN.contains(name)
                || TEXTS.contains(name)
                || NUMBERS.contains(name)
                // No other package can have a subclass.
                || CharBuffer.class.isAssignableFrom(type);
    }

    /** Whether an object of one of these classes is the view of a map of another class, which has the size. */
    static boolean isViewOfUnknown(Object collection) {
        return collection instanceof ConcurrentHashMap.KeySetView<?, ?> view
                && view.getMap().getClass() != ConcurrentHashMap.class;
    }
}
