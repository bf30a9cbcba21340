package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SizeWrappersTest {
    private final Map<String, Object> store = new HashMap<>(Map.of("key", new Object()));

    @Test
    void wrappersOfOneStoreHaveTheSameInCommon() {
        assertThat(SizeWrappers.common(Collections.unmodifiableMap(store)))
                .isNotNull()
                .isEqualTo(SizeWrappers.common(Collections.unmodifiableMap(store)))
                .isEqualTo(SizeWrappers.common(Collections.synchronizedMap(store)))
                .isEqualTo(SizeWrappers.common(Collections.checkedMap(store, String.class, Object.class)));
        assertThat(SizeWrappers.common(Collections.unmodifiableCollection(store.values())))
                .isNotNull()
                .isEqualTo(SizeWrappers.common(Collections.synchronizedCollection(store.values())));
    }

    @Test
    void wrappersOfSeveralStoresHaveNothingInCommon() {
        Map<String, Object> sameKey = new TreeMap<>(Map.of("key", new Object()));
        Map<String, Object> sameValue = new TreeMap<>(store);
        sameValue.put("another", sameValue.remove("key"));

        assertThat(SizeWrappers.common(Collections.unmodifiableMap(store)))
                .isNotEqualTo(SizeWrappers.common(Collections.unmodifiableMap(sameKey)))
                .isNotEqualTo(SizeWrappers.common(Collections.unmodifiableMap(sameValue)));
    }

    @Test
    void otherObjectsAndEmptyWrappersHaveNone() {
        assertThat(SizeWrappers.common(store)).isNull();
        assertThat(SizeWrappers.common("text")).isNull();
        assertThat(SizeWrappers.common(Collections.unmodifiableMap(new HashMap<>())))
                .isNull();
        assertThat(SizeWrappers.common(Collections.singletonList("a"))).isNull();
    }

    @Test
    void wrapperThatCannotBeReadHasNone() {
        List<Object> changed = new ArrayList<>(List.of("a", "b", "c"));
        List<Object> view = Collections.unmodifiableList(changed.subList(0, 2));
        changed.add("d");

        assertThat(SizeWrappers.common(view)).isNull();
    }
}
