package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes of several instances that reach their entries by other methods, by loops, or in ways that are not understood.
 */
@SuppressWarnings("UnusedMethod") // The agent calls the sizes.
public final class SizesOfHiddenStores implements Scenario {
    private static final String GETTERS = "sizes-by-getters";
    private static final String HELPERS = "sizes-by-helpers";
    private static final String OVERRIDDEN = "sizes-by-overridden-helpers";
    private static final String LISTS = "sizes-of-one-list";
    private static final String SEGMENTS = "sizes-of-shared-segments";
    private static final String OWN_SEGMENTS = "sizes-of-own-segments";
    private static final String STREAMS = "sizes-by-streams";
    private static final String ELSEWHERE = "sizes-from-elsewhere";
    private static final String ALONE = "sizes-from-elsewhere-alone";
    private static final String COUNTERS = "sizes-of-counters";
    private static final String BESIDE = "sizes-of-counters-beside-a-store";
    private static final String WRAPPED = "sizes-of-wrapped-stores";
    private static final String SYNCHRONIZED = "sizes-of-synchronized-stores";
    private static final String MAPS = "sizes-of-maps";
    private static final String SUBCLASSES = "sizes-of-subclasses";
    private static final String DISK = "sizes-in-memory-and-on-disk";

    private static final class ByGetter {
        private final Map<String, String> store;

        ByGetter(Map<String, String> store) {
            this.store = store;
        }

        private Map<String, String> store() {
            return store;
        }

        @CacheSize(GETTERS)
        int size() {
            return store().size();
        }
    }

    private static class ByHelper {
        private final Map<String, String> store;

        ByHelper(Map<String, String> store) {
            this.store = store;
        }

        int count() {
            return store.size();
        }

        @CacheSize(HELPERS)
        int size() {
            return count();
        }
    }

    private static class Overridable {
        private final Map<String, String> store = new HashMap<>(Map.of("own", "own"));

        int count() {
            return store.size();
        }

        @CacheSize(OVERRIDDEN)
        int size() {
            return count();
        }
    }

    private static final class Overriding extends Overridable {
        private final Map<String, String> shared;

        Overriding(Map<String, String> shared) {
            this.shared = shared;
        }

        @Override
        int count() {
            return shared.size();
        }
    }

    private static class BySegments {
        private final List<Map<String, String>> segments;

        BySegments(List<Map<String, String>> segments) {
            this.segments = segments;
        }

        final int entries() {
            int entries = 0;
            for (Map<String, String> each : segments) {
                entries += each.size();
            }
            return entries;
        }
    }

    private static final class OfList extends BySegments {
        OfList(List<Map<String, String>> segments) {
            super(segments);
        }

        @CacheSize(ELSEWHERE)
        int size() {
            return entries();
        }
    }

    private static final class Alone extends BySegments {
        Alone(List<Map<String, String>> segments) {
            super(segments);
        }

        @CacheSize(ALONE)
        int size() {
            return entries();
        }
    }

    private static final class ListFacade {
        private final List<Map<String, String>> segments;

        ListFacade(List<Map<String, String>> segments) {
            this.segments = segments;
        }

        @CacheSize(LISTS)
        int size() {
            int size = 0;
            for (Map<String, String> each : segments) {
                size += each.size();
            }
            return size;
        }
    }

    private static final class SegmentFacade {
        private final Map<?, ?>[] segments;

        SegmentFacade(Map<?, ?>... segments) {
            this.segments = segments;
        }

        @CacheSize(SEGMENTS)
        int size() {
            int size = 0;
            for (int i = 0; i < segments.length; i++) {
                size += segments[i].size();
            }
            return size;
        }
    }

    private static final class OwnSegments {
        private final Map<String, List<String>> segments = new HashMap<>();

        OwnSegments() {
            segments.put("a", new ArrayList<>(List.of("a", "b")));
            segments.put("c", new ArrayList<>(List.of("c")));
        }

        @CacheSize(OWN_SEGMENTS)
        int size() {
            int size = 0;
            for (Map.Entry<String, List<String>> each : segments.entrySet()) {
                size += each.getValue().size();
            }
            return size;
        }
    }

    private static final class ByStream {
        private final Collection<Map<String, String>> segments;

        ByStream(Map<String, String> segment) {
            this.segments = List.of(segment);
        }

        @CacheSize(STREAMS)
        int size() {
            return segments.stream().mapToInt(Map::size).sum();
        }
    }

    private static final class Counter {
        private int count = 3;

        @CacheSize(COUNTERS)
        int size() {
            return count;
        }
    }

    private static final class Beside {
        private final Map<String, String> store;
        private int pending = 1;

        Beside(Map<String, String> store) {
            this.store = store;
        }

        @CacheSize(BESIDE)
        int size() {
            return store.size() + pending;
        }
    }

    private static final class Wrapping {
        private final Map<String, String> store;

        Wrapping(Map<String, String> store) {
            this.store = Collections.unmodifiableMap(store);
        }

        @CacheSize(WRAPPED)
        int size() {
            return store.size();
        }
    }

    private static final class Synchronized {
        private final Map<Integer, String> store = Collections.synchronizedMap(new LinkedHashMap<>());

        Synchronized(String value) {
            store.put(1, value);
        }

        @CacheSize(SYNCHRONIZED)
        int size() {
            return store.size();
        }
    }

    private static final class Lru extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1;

        @CacheSize(MAPS)
        int entries() {
            return size();
        }
    }

    private abstract static class Base {
        private final Map<String, String> store = new HashMap<>(Map.of("a", "A"));

        @CacheSize(SUBCLASSES)
        int size() {
            return store.size();
        }
    }

    private static final class Users extends Base {}

    private static final class Orders extends Base {}

    private static final class Files {
        private final Map<String, String> memory = new HashMap<>(Map.of("a", "A"));

        @CacheSize(DISK)
        int size() {
            return memory.size();
        }

        @CacheSize(DISK)
        int sizeOnDisk() {
            return List.of("a", "b").size();
        }
    }

    /** Keeps the instances alive while their sizes are read. */
    private final List<Object> held = new ArrayList<>();

    @Override
    public void run() {
        Map<String, String> store = new HashMap<>(Map.of("a", "A", "b", "B"));
        held.add(new ByGetter(store));
        held.add(new ByGetter(store));
        held.add(new ByGetter(new HashMap<>(store)));
        held.add(new ByHelper(store));
        held.add(new ByHelper(store));
        held.add(new Overriding(store));
        held.add(new Overriding(store));
        held.add(new OfList(List.of(store)));
        held.add(new OfList(List.of(store)));
        held.add(new Alone(List.of(store)));
        held.add(new Alone(List.of()));
        List<Map<String, String>> segments = List.of(store, new HashMap<>(store));
        held.add(new ListFacade(segments));
        held.add(new ListFacade(segments));
        held.add(new ListFacade(List.of(new HashMap<>(store))));
        held.add(new SegmentFacade(store));
        held.add(new SegmentFacade(store, new HashMap<>()));
        held.add(new OwnSegments());
        held.add(new OwnSegments());
        held.add(new ByStream(new HashMap<>(store)));
        held.add(new ByStream(new HashMap<>(store)));
        held.add(new Counter());
        held.add(new Counter());
        held.add(new Beside(store));
        held.add(new Beside(store));
        held.add(new Wrapping(store));
        held.add(new Wrapping(store));
        held.add(new Synchronized("a"));
        held.add(new Synchronized("b"));
        Lru lru = new Lru();
        lru.put("a", "A");
        held.add(lru);
        held.add(new Lru());
        held.add(new Users());
        held.add(new Orders());
        held.add(new Files());
    }

    @Override
    public List<String> expected() {
        return List.of(
                GETTERS + ": cache_size=4",
                HELPERS + ": cache_size=2",
                OVERRIDDEN + ": ",
                ELSEWHERE + ": ",
                ALONE + ": cache_size=2",
                LISTS + ": cache_size=6",
                SEGMENTS + ": ",
                OWN_SEGMENTS + ": cache_size=6",
                STREAMS + ": cache_size=4",
                COUNTERS + ": cache_size=6",
                BESIDE + ": ",
                WRAPPED + ": ",
                SYNCHRONIZED + ": cache_size=2",
                MAPS + ": cache_size=1",
                SUBCLASSES + ": cache_size=2",
                DISK + ": cache_size=3");
    }

    @Override
    public List<String> uncounted() {
        String hidden =
                ".size is not counted: several instances have entries, and its code does not show whether these";
        String shared = ".size is not counted: several instances share a part of their entries";
        return List.of(
                Overridable.class.getName() + hidden,
                OfList.class.getName() + hidden,
                SegmentFacade.class.getName() + shared,
                Beside.class.getName() + shared,
                Wrapping.class.getName() + shared);
    }
}
