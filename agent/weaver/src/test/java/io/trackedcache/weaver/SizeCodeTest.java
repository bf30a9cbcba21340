package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Where the number of a size method comes from, as its code shows. */
// The methods are read, not called.
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable", "UnnecessaryAsync", "InfiniteRecursion", "NullAway"})
class SizeCodeTest {
    private static final class Node {
        @Nullable
        Node next;

        int entries;
        long expiresAt;
        final Map<String, String> map = new HashMap<>();

        int size() {
            return map.size();
        }

        boolean isExpired() {
            return expiresAt < 0;
        }
    }

    private static class Sizes {
        static final Map<String, String> STATIC = new HashMap<>();
        static final int FACTOR = Integer.parseInt("3");
        static int all;

        final Map<String, String> map = new ConcurrentHashMap<>();
        final ConcurrentHashMap<String, Node> nodes = new ConcurrentHashMap<>();
        final Map<String, String> other = new HashMap<>();
        final List<Node> list = new ArrayList<>();
        final Node[] array = new Node[2];
        final int[] counts = new int[2];
        final Node head = new Node();
        final AtomicInteger counter = new AtomicInteger();
        final LongAdder adder = new LongAdder();
        final AtomicReference<Map<String, String>> reference = new AtomicReference<>(map);
        final AtomicBoolean closed = new AtomicBoolean();
        final ReentrantLock lock = new ReentrantLock();
        final String text = "text";
        final Long boxed = 3L;
        int count;

        int field() {
            return map.size();
        }

        int two() {
            return map.size() + other.size();
        }

        long counter() {
            return counter.get() + adder.sum();
        }

        Number numberInField() {
            return counter;
        }

        int own() {
            return count;
        }

        long boxed() {
            return boxed + text.length();
        }

        int length() {
            return array.length;
        }

        long bytes() {
            return Math.max(40L * map.size(), 0) * FACTOR;
        }

        Integer boxes() {
            return map.size();
        }

        int staticStore() {
            return STATIC.size();
        }

        int staticCounter() {
            return all;
        }

        synchronized int guarded() {
            lock.lock();
            try {
                return map == null ? 0 : ((ConcurrentHashMap<String, String>) map).size();
            } finally {
                lock.unlock();
            }
        }

        int inBlock() {
            synchronized (other) {
                Map<String, String> local = Objects.requireNonNull(map);
                return local.isEmpty() ? 0 : local.size();
            }
        }

        int closedOrNot() {
            return closed.get() ? 0 : map.size();
        }

        int view() {
            return map.keySet().size() + other.values().size();
        }

        long mappingCount() {
            return nodes.mappingCount();
        }

        int looped() {
            int n = 0;
            for (Node each : list) {
                n += each.size();
            }
            return n;
        }

        int loopedByIndex() {
            int n = 0;
            for (int i = 0; i < list.size(); i++) {
                n += list.get(i).size();
            }
            return n;
        }

        int loopedArray() {
            int n = 0;
            for (Node each : array) {
                if (each != null) {
                    n += each.entries;
                }
            }
            return n;
        }

        int loopedNumbers() {
            int n = 0;
            for (int each : counts) {
                n += each;
            }
            return n;
        }

        int unexpired() {
            int n = 0;
            for (Map.Entry<String, Node> each : nodes.entrySet()) {
                if (!each.getValue().isExpired() && each.getValue().expiresAt > System.currentTimeMillis()) {
                    n++;
                }
            }
            return n;
        }

        int chained() {
            int n = 0;
            for (Node each = head; each != null; each = each.next) {
                n++;
            }
            return n;
        }

        long filtered() {
            return nodes.values().stream().filter(each -> !each.isExpired()).count();
        }

        long filteredByInstance() {
            return nodes.values().stream().filter(each -> each.entries > count).count();
        }

        int streamed() {
            return list.stream().mapToInt(Node::size).sum();
        }

        int streamedByLambda() {
            return nodes.values().stream().mapToInt(each -> each.entries).sum();
        }

        int byGetter() {
            return store().size();
        }

        private Map<String, String> store() {
            return map;
        }

        int byHelper() {
            return helped(map);
        }

        private static int helped(Map<String, String> given) {
            return given.size();
        }

        int byOverridable() {
            return overridable();
        }

        int overridable() {
            return map.size();
        }

        int afterCleanup() {
            cleanUp();
            return Objects.nonNull(map) ? map.size() : 0;
        }

        int cleanUp() {
            return Collected.all().size();
        }

        int streamedArray() {
            return Arrays.stream(array).mapToInt(each -> each.size()).sum();
        }

        int assigned() {
            Map<String, String> local = count > 0 ? map : other;
            return local.size();
        }

        int ofReference() {
            return reference.get().size();
        }

        int ofElementOfElement() {
            int n = 0;
            for (Node each : list) {
                n += each.map.size();
            }
            return n;
        }

        int ofOtherClass() {
            return Collected.all().size();
        }

        int ofInner() {
            return head.map.size();
        }

        int copied() {
            return new HashMap<>(map).size();
        }

        int accumulated() {
            int[] n = {0};
            list.forEach(each -> n[0] += each.size());
            return n[0];
        }

        int added() {
            AtomicInteger n = new AtomicInteger();
            for (Node each : list) {
                n.addAndGet(each.size());
            }
            return n.get();
        }

        int reduced() {
            return nodes.reduceValuesToInt(1, Node::size, 0, Integer::sum);
        }

        int recursive() {
            return recursive();
        }

        int byKey() {
            return reference.hashCode() + Collected.of(text).size();
        }
    }

    private static final class Collected {
        static Collection<String> all() {
            return List.of();
        }

        static Collection<String> of(String name) {
            return List.of(name);
        }
    }

    private static final class Lru extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1;

        @Override
        public int size() {
            return super.size();
        }

        int cacheSize() {
            return isEmpty() ? 0 : size();
        }
    }

    private static String origin(Class<?> type, String name) {
        ClassNode tree = ClassFiles.tree(ClassFiles.of(type));
        for (MethodNode method : tree.methods) {
            if (method.name.equals(name)) {
                return text(SizeCode.originIn(tree, new MethodId(type.getName(), name, method.desc)));
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String text(SizeOrigin origin) {
        List<String> parts = new ArrayList<>();
        origin.stores().forEach(store -> parts.add(store.name()));
        if (origin.hasOwnState()) {
            parts.add("own");
        }
        origin.overridable().forEach(method -> parts.add(method + "()"));
        return (origin.isOpaque() ? "opaque " : "") + String.join(" ", parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            quoteCharacter = '"',
            value = {
                "field: map.size",
                "two: map.size other.size",
                "counter: counter.get adder.sum",
                "numberInField: counter.value",
                "own: own",
                "boxed: own",
                "length: array.length",
                "bytes: map.size",
                "boxes: map.size",
                "staticStore: STATIC.size",
                "guarded: map.size",
                "inBlock: map.size",
                "closedOrNot: map.size closed.get",
                "view: map.size other.size",
                "mappingCount: nodes.size",
                "looped: list.size list.[]size",
                "loopedByIndex: list.size list.[]size",
                "loopedArray: array.length array.[]entries",
                "loopedNumbers: counts.length",
                "unexpired: nodes.size",
                "chained: head.next",
                "filtered: nodes.size",
                "filteredByInstance: nodes.size own",
                "streamed: list.size list.[]size",
                "streamedByLambda: nodes.size nodes.[]entries",
                "afterCleanup: map.size",
                "streamedArray: array.length array.[]size",
                "byGetter: map.size",
                "byHelper: map.size",
                "byOverridable: map.size overridable()",
            })
    void numberComesFromFields(String method, String origin) {
        assertThat(origin(Sizes.class, method)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "staticCounter",
        "assigned",
        "ofReference",
        "ofElementOfElement",
        "ofOtherClass",
        "ofInner",
        "copied",
        "accumulated",
        "added",
        "reduced",
        "recursive",
        "byKey"
    })
    void numberMayComeFromElsewhere(String method) {
        assertThat(origin(Sizes.class, method)).startsWith("opaque");
    }

    @Test
    void collectionIsItsOwnStore() {
        assertThat(origin(Lru.class, "size")).isEqualTo("own");
        assertThat(origin(Lru.class, "cacheSize")).isEqualTo("own");
    }
}
