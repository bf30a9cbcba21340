package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The fields of a class that hold a counter of a cache, as annotations or rules name them. */
final class CounterFields {
    /** The counts that this version knows: the constants of {@code CacheCount}. */
    static final List<String> COUNTS = List.of(
            "HITS",
            "MISSES",
            "EXPIRED",
            "UNINITIALIZED",
            "TOTAL",
            "STALE_HITS",
            "LOOKUP_ERRORS",
            "LOADS_OK",
            "LOADS_FAILED",
            "PUTS",
            "REMOVALS",
            "EVICTIONS",
            "CLEANED",
            "RUNS",
            "ERRORS");

    /** The types whose fields must be set anew to count. */
    private static final Set<String> NUMBERS = Set.of("I", "J", "S", "Ljava/lang/Integer;", "Ljava/lang/Long;");

    private static final Set<String> ADDERS = Set.of(
            "Ljava/util/concurrent/atomic/AtomicInteger;",
            "Ljava/util/concurrent/atomic/AtomicLong;",
            "Ljava/util/concurrent/atomic/LongAdder;");

    /** The maps that the JDK's base module has always had, so that a handle to a method that returns one resolves. */
    private static final Set<String> MAPS = Set.of(
            "java/util/Map",
            "java/util/SortedMap",
            "java/util/NavigableMap",
            "java/util/AbstractMap",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/Hashtable",
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/ConcurrentNavigableMap",
            "java/util/concurrent/ConcurrentHashMap",
            "java/util/concurrent/ConcurrentSkipListMap");

    private CounterFields() {}

    /**
     * A field that holds a counter.
     *
     * @param isByRule whether a rule names it, not an annotation
     * @param isByWildcard whether the rule names it by a wildcard alone
     */
    record CounterField(FieldFacts facts, AnnotationValues values, boolean isByRule, boolean isByWildcard) {}

    static List<CounterField> of(ClassFacts type, MethodRules rules) {
        List<CounterField> found = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            MethodRule rule = rules.includingField(field.in(type.className()), field.is(Opcodes.ACC_SYNTHETIC));
            AnnotationValues values = field.counter();
            if (values != null) {
                found.add(new CounterField(field, values, false, false));
            } else if (rule != null) {
                found.add(new CounterField(field, rule.values(), true, !rule.namesMethods()));
            }
        }
        return found;
    }

    /** Returns what keeps a field from being a counter, by itself; null for nothing. */
    static @Nullable Reason obstacle(CounterField field) {
        String type = field.facts().descriptor();
        if (!COUNTS.contains(field.values().count())) {
            return Reason.UNKNOWN_COUNT;
        }
        if (!NUMBERS.contains(type) && !ADDERS.contains(type)) {
            return Reason.COUNTER_TYPE;
        }
        return NUMBERS.contains(type) && field.facts().is(Opcodes.ACC_FINAL) ? Reason.COUNTER_FINAL : null;
    }

    /** Returns what keeps a method from returning counters, by itself; null for nothing. */
    static @Nullable Reason obstacle(MethodFacts method) {
        if (method.hasParameters()) {
            return Reason.COUNTERS_PARAMETERS;
        }
        Type result = method.returnType();
        boolean isMap = result.getSort() == Type.OBJECT && MAPS.contains(result.getInternalName());
        return isMap ? null : Reason.COUNTERS_RESULT;
    }

    /** Returns what keeps the counters of a class from being read; null for nothing. */
    static @Nullable Reason obstacle(ClassFacts type, boolean isStatic, boolean isLoaded) {
        if (!type.hasMethodHandles()) {
            return Reason.OLD_CLASS_FILE;
        }
        if (!isStatic && type.isInterface()) {
            return Reason.COUNTERS_OF_INTERFACE;
        }
        if (!isStatic && type.hasConstructorThatOverwritesThis()) {
            return Reason.OBFUSCATED;
        }
        if (!CounterEmitter.hasRoom(type)) {
            return Reason.TOO_LARGE;
        }
        return isLoaded ? Reason.COUNTERS_ALREADY_LOADED : null;
    }
}
