package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes of several instances that count the same entries, and of instances that no constructor has made. */
@SuppressWarnings("UnusedMethod") // The agent calls the sizes.
public final class SizesOfSharedStores implements Scenario {
    private static final String FACADES = "sizes-of-facades";
    private static final String STATIC = "sizes-of-a-static-store";
    private static final String DELEGATES = "sizes-of-delegates";
    private static final String MIXED = "sizes-of-mixed-stores";
    private static final String PROXIES = "sizes-of-proxies";
    private static final String COPIES = "sizes-of-copies";

    private static final class Facade {
        private final Map<String, String> store;

        Facade(Map<String, String> store) {
            this.store = store;
        }

        @CacheSize(FACADES)
        int size() {
            return store.size();
        }
    }

    private static final class OfStatic {
        private static final Map<String, String> STORE = new HashMap<>(Map.of("a", "A", "b", "B"));

        @CacheSize(STATIC)
        int size() {
            return STORE.size();
        }
    }

    private static class Counting {
        private final Map<String, String> values = new HashMap<>(Map.of("a", "A", "b", "B", "c", "C"));

        @CacheSize(DELEGATES)
        int size() {
            return values.size();
        }
    }

    private static final class Delegating {
        private final Counting counting;

        Delegating(Counting counting) {
            this.counting = counting;
        }

        @CacheSize(DELEGATES)
        int size() {
            return counting.size();
        }
    }

    private static final class Mixed {
        private final Map<String, String> shared;
        private final Map<String, String> own = new HashMap<>(Map.of("own", "own"));

        Mixed(Map<String, String> shared) {
            this.shared = shared;
        }

        @CacheSize(MIXED)
        int size() {
            return shared.size() + own.size();
        }
    }

    private static class Target {
        private final Map<String, String> values = new HashMap<>();

        @CacheSize(PROXIES)
        int size() {
            return values.size();
        }
    }

    /** As Spring generates it: its constructor makes fields of its own, and its methods ask another instance. */
    @SuppressWarnings("TypeName")
    private static final class Target$$SpringCGLIB$$0 extends Target {
        private final Target target;

        Target$$SpringCGLIB$$0(Target target) {
            this.target = target;
        }

        @Override
        int size() {
            return target.size();
        }
    }

    private static final class Copied implements Cloneable, Serializable {
        private static final long serialVersionUID = 1;

        private HashMap<String, String> values = new HashMap<>(Map.of("a", "A", "b", "B"));

        @Override
        public Copied clone() {
            try {
                Copied copy = (Copied) super.clone();
                copy.values = new HashMap<>(values);
                copy.values.put("c", "C");
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
        }

        @CacheSize(COPIES)
        int size() {
            return values.size();
        }
    }

    /** Keeps the instances alive while their sizes are read. */
    private final List<Object> held = new ArrayList<>();

    @Override
    public void run() throws Exception {
        Map<String, String> store = new HashMap<>(Map.of("a", "A", "b", "B"));
        held.add(new Facade(store));
        held.add(new Facade(store));
        held.add(new Facade(new HashMap<>(store)));
        held.add(new OfStatic());
        held.add(new OfStatic());
        Counting counting = new Counting();
        held.add(new Delegating(counting));
        held.add(counting);
        held.add(new Delegating(counting));
        held.add(new Mixed(store));
        held.add(new Mixed(store));
        Target target = new Target();
        target.values.put("a", "A");
        held.add(target);
        held.add(new Target$$SpringCGLIB$$0(target));
        Copied copied = new Copied();
        held.add(copied);
        held.add(copied.clone());
        held.add(deserialized(copied));
    }

    private static Object deserialized(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        ClassLoader loader = SizesOfSharedStores.class.getClassLoader();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            return in.readObject();
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                FACADES + ": cache_size=4",
                STATIC + ": cache_size=2",
                DELEGATES + ": cache_size=3",
                MIXED + ": ",
                PROXIES + ": cache_size=1",
                COPIES + ": cache_size=7");
    }

    @Override
    public List<String> uncounted() {
        return List.of(Mixed.class.getName() + ".size is not counted: several instances share a part of their entries");
    }
}
