package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Results, keys and entries in lazy views, which look up in another cache when they are read. Nothing reads them. */
public final class LazyResults implements Scenario {
    private static final String ONE = "lazy-results-one";
    private static final String MANY = "lazy-results-many";
    private static final String EVENTS = "lazy-results-events";

    /** A view such as {@code Lists.transform} of Guava. */
    private static final class Transformed<T> extends AbstractList<T> {
        private final List<String> keys;
        private final Function<String, T> function;

        Transformed(List<String> keys, Function<String, T> function) {
            this.keys = keys;
            this.function = function;
        }

        @Override
        public T get(int index) {
            return function.apply(keys.get(index));
        }

        @Override
        public int size() {
            return function.apply("size") == null ? 0 : keys.size();
        }
    }

    private static final class TransformedMap<T> extends AbstractMap<String, T> {
        private final Transformed<T> values;

        TransformedMap(Transformed<T> values) {
            this.values = values;
        }

        @Override
        public Set<Entry<String, T>> entrySet() {
            return Collections.singletonMap("a", values.get(0)).entrySet();
        }
    }

    /** Application code that looks like a class of the JDK. */
    private static final class Audited<T> extends ArrayList<T> {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // Is not serialized.
        private final Collection<T> audited = new AbstractCollection<>() {
            @Override
            public Iterator<T> iterator() {
                throw new AssertionError("iterator");
            }

            @Override
            public int size() {
                throw new AssertionError("size");
            }
        };

        @Override
        public Iterator<T> iterator() {
            return audited.iterator();
        }

        @Override
        public int size() {
            return audited.size();
        }
    }

    @TrackedCache(ONE)
    private String find(String key) {
        return key;
    }

    @TrackedCache(value = MANY, bulk = true)
    private List<String> transformed(List<String> keys) {
        return new Transformed<>(keys, this::find);
    }

    @TrackedCache(value = MANY, bulk = true)
    private Map<String, String> transformedMap(List<String> keys) {
        return new TransformedMap<>(new Transformed<>(keys, this::find));
    }

    @TrackedCache(value = MANY, bulk = true)
    private List<String> unmodifiable(List<String> keys) {
        return Collections.unmodifiableList(new Transformed<>(keys, this::find));
    }

    @TrackedCache(value = MANY, bulk = true)
    private List<String> audited(List<String> keys) {
        return keys.isEmpty() ? List.of() : new Audited<>();
    }

    @TrackedCache(value = MANY, bulk = true)
    private Map<String, String> lazyKeys(Collection<String> keys) {
        return keys == null ? Map.of() : new HashMap<>();
    }

    @TrackedCache(value = MANY, miss = Miss.EMPTY)
    private List<String> emptyOrNot(List<String> keys) {
        return new Transformed<>(keys, this::find);
    }

    @TrackedCache(value = MANY)
    private List<String> any(List<String> keys) {
        return new Transformed<>(keys, this::find);
    }

    @CachePut(EVENTS)
    private void putAll(Map<String, String> entries) {
        Objects.requireNonNull(entries);
    }

    @CacheRemoval(EVENTS)
    private List<String> removeAll(List<String> keys) {
        return new Transformed<>(keys, this::find);
    }

    @CacheRemoval(EVENTS)
    private List<String> removeCopied(List<String> keys) {
        return new ArrayList<>(keys);
    }

    @CacheCleanup(EVENTS)
    private List<String> cleanUp(List<String> keys) {
        return new Transformed<>(keys, this::find);
    }

    @Override
    public void run() {
        List<String> keys = List.of("a", "b", "c");
        find("a");
        for (int i = 0; i < 2; i++) {
            transformed(keys);
            transformedMap(keys);
            unmodifiable(keys);
            audited(keys);
            lazyKeys(new Transformed<>(keys, this::find));
            emptyOrNot(keys);
            any(keys);
            putAll(new TransformedMap<>(new Transformed<>(keys, this::find)));
            removeAll(keys);
            removeCopied(keys);
            cleanUp(keys);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                ONE + ": cache_hits=1, total_queries=1",
                MANY + ": cache_hits=2, total_queries=2",
                EVENTS + ": cleanup_runs=2, removals=6");
    }

    @Override
    public List<String> uncounted() {
        String scenario = LazyResults.class.getName();
        String isNot = " is not counted: ";
        String bulkBut = isNot + "bulk = true, but ";
        return List.of(
                scenario + ".transformed" + bulkBut + "it returned a " + Transformed.class.getName()
                        + ", which may run",
                scenario + ".transformedMap" + bulkBut + "it returned a ",
                scenario + ".unmodifiable" + bulkBut + "it returned a java.util.Collections$Unmodifiable",
                scenario + ".audited" + bulkBut + "it returned a ",
                scenario + ".lazyKeys" + bulkBut + "its keys were passed as " + Transformed.class.getName(),
                scenario + ".emptyOrNot" + isNot + "it returned a ",
                scenario + ".putAll" + isNot + "its entries were passed as a ",
                scenario + ".removeAll" + isNot + "it returned a ",
                "the result of " + scenario + ".cleanUp" + isNot + "it returned a ");
    }
}
