package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeElementsTest {
    /** A list of the application. */
    private static final class OwnList extends AbstractList<String> {
        @Override
        public String get(int index) {
            return "element";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void elementsOfArraysAndCollectionsOfTheJdkAreKnown() {
        assertThat(SizeElements.of(new @Nullable String[] {"a", null, "b"})).containsExactly("a", "b");
        assertThat(SizeElements.of(new AtomicReferenceArray<>(new String[] {"a", null})))
                .containsExactly("a");
        assertThat(SizeElements.of(Arrays.asList("a", null))).containsExactly("a");
        assertThat(SizeElements.of(new HashMap<>(Map.of("key", "value")))).containsExactly("value");
        assertThat(SizeElements.of(new ConcurrentHashMap<>())).isEmpty();
    }

    @Test
    void elementsOfOtherObjectsAreNotKnown() {
        assertThat(SizeElements.of(new OwnList())).isNull();
        assertThat(SizeElements.of("text")).isNull();
        assertThat(SizeElements.of(new Object())).isNull();
    }

    @Test
    void elementsThatTakeTooLongAreNotKnown() {
        assertThat(SizeElements.of(Collections.nCopies(10_000, "a"))).hasSize(10_000);
        assertThat(SizeElements.of(Collections.nCopies(10_001, "a"))).isNull();
        assertThat(SizeElements.of(new Object[10_001])).isNull();
        assertThat(SizeElements.of(new AtomicReferenceArray<>(10_001))).isNull();
    }

    @Test
    void elementsThatCannotBeReadAreNotKnown() {
        List<Object> changed = new ArrayList<>(List.of("a", "b", "c"));
        List<Object> view = changed.subList(0, 2);
        changed.add("d");

        assertThat(SizeElements.of(view)).isNull();
    }
}
