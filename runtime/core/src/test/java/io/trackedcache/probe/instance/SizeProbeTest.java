package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeProbeTest {
    private static final MethodHandle SIZE = handle("size", Long.class);

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final List<String> said = new ArrayList<>();
    private final SizeProbe probe =
            new SizeProbe("size", Sized.class, new TrackerOf.Everyone(tracker), false, SizeTraits.PLAIN, said::add);

    /** A class of the application that has a size. */
    private static final class Sized {
        private @Nullable Long size;

        Sized(@Nullable Long size) {
            this.size = size;
        }

        @SuppressWarnings("UnusedMethod") // It is called by its handle.
        @Nullable
        Long size() {
            if (size != null && size == 13) {
                throw new IllegalStateException("13");
            }
            return size;
        }
    }

    private static MethodHandle handle(String name, Class<?> result) {
        try {
            return MethodHandles.lookup().findVirtual(Sized.class, name, MethodType.methodType(result));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long size() {
        return tracker.gauges().size().orElse(-1);
    }

    @Test
    void sizesOfAllInstancesAddUp() {
        Sized one = new Sized(1L);
        Sized two = new Sized(2L);
        probe.accept(one, SIZE);
        probe.accept(two, SIZE);

        assertThat(size()).isEqualTo(3);

        one.size = 10L;
        assertThat(size()).isEqualTo(12);
        assertThat(two.size).isEqualTo(2);
    }

    @Test
    void instancesOfOneStoreCountItOnce() throws ReflectiveOperationException {
        Sized one = new Sized(200L);
        Sized two = new Sized(one.size);
        Sized other = new Sized(300L);
        probe.accept(MethodHandles.lookup().findGetter(Sized.class, "size", Long.class), "size.longValue");
        probe.accept(one, SIZE);
        probe.accept(two, SIZE);
        probe.accept(other, SIZE);

        assertThat(size()).isEqualTo(500);
        assertThat(one.size).isSameAs(two.size);
        assertThat(other.size).isEqualTo(300);
    }

    /** Its size is that of the store, by a method that a subclass may override. */
    private static class Facade {
        private final List<String> store;
        private final Object[] segments;

        Facade(List<String> store, Object... segments) {
            this.store = store;
            this.segments = segments;
        }

        @SuppressWarnings("UnusedMethod") // It is called by its handle.
        int size() {
            return count();
        }

        int count() {
            return store.size() + segments.length;
        }
    }

    private static final class OtherFacade extends Facade {
        OtherFacade(List<String> store) {
            super(store);
        }

        @Override
        public String toString() {
            return "other";
        }
    }

    private static final class Counting extends Facade {
        Counting(List<String> store) {
            super(store);
        }

        @Override
        int count() {
            return 7;
        }
    }

    private static final class Resizing extends Facade {
        Resizing(List<String> store) {
            super(store);
        }

        @Override
        int size() {
            return 7;
        }
    }

    /** Takes two instances with the same traits, and returns their size; -1 if it is unknown. */
    private long sizeOf(SizeTraits traits, Facade one, Facade two) throws ReflectiveOperationException {
        SizeProbe facades =
                new SizeProbe("size", Facade.class, new TrackerOf.Everyone(tracker), false, traits, said::add);
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle method = lookup.findVirtual(Facade.class, "size", MethodType.methodType(int.class));
        facades.accept(lookup.findGetter(Facade.class, "store", List.class), "store.size");
        facades.accept(lookup.findGetter(Facade.class, "segments", Object[].class), "segments.[]size");
        facades.accept(method, "");
        facades.accept(one, method);
        facades.accept(two, method);
        long size = size();
        assertThat(one).isNotSameAs(two);
        return size;
    }

    private static SizeTraits overridable(String... methods) {
        return new SizeTraits(false, false, List.of(methods));
    }

    @Test
    void opaqueSizesDoNotAddUp() throws ReflectiveOperationException {
        List<String> store = List.of("a");

        assertThat(sizeOf(new SizeTraits(true, false, List.of()), new Facade(store), new Facade(store)))
                .isEqualTo(-1);
        assertThat(said).hasSize(1).first().asString().startsWith("several instances have entries");
    }

    @Test
    void numbersOfTheInstanceBesideASharedStoreAreUnclear() throws ReflectiveOperationException {
        List<String> store = List.of("a");

        assertThat(sizeOf(new SizeTraits(false, true, List.of()), new Facade(store), new Facade(store)))
                .isEqualTo(-1);
        assertThat(said).hasSize(1).first().asString().startsWith("several instances share");
    }

    @Test
    void numbersOfInstancesWithOwnStoresAddUp() throws ReflectiveOperationException {
        SizeTraits traits = new SizeTraits(false, true, List.of());

        assertThat(sizeOf(traits, new Facade(List.of("a")), new Facade(List.of("b"))))
                .isEqualTo(2);
    }

    @Test
    void subclassThatOverridesNothingCountsAsItsSuperClass() throws ReflectiveOperationException {
        List<String> store = List.of("a");

        assertThat(sizeOf(overridable("count"), new Facade(store), new OtherFacade(store)))
                .isEqualTo(1);
    }

    @Test
    void subclassThatOverridesAMethodOfTheSizeIsOpaque() throws ReflectiveOperationException {
        List<String> store = List.of("a");

        assertThat(sizeOf(overridable("count"), new Facade(store), new Counting(store)))
                .isEqualTo(-1);
    }

    @Test
    void subclassThatOverridesTheSizeWithoutAnAnnotationIsOpaque() throws ReflectiveOperationException {
        List<String> store = List.of("a");

        assertThat(sizeOf(SizeTraits.PLAIN, new Facade(store), new Resizing(store)))
                .isEqualTo(-1);
    }

    @Test
    void sharedElementsMakeTheSizeUnknown() throws ReflectiveOperationException {
        Object segment = new Object();

        assertThat(sizeOf(SizeTraits.PLAIN, new Facade(List.of("a"), segment), new Facade(List.of("b"), segment)))
                .isEqualTo(-1);
        assertThat(said).hasSize(1).first().asString().startsWith("several instances share");
    }

    @Test
    void elementsOfTheirOwnAddUp() throws ReflectiveOperationException {
        assertThat(sizeOf(
                        SizeTraits.PLAIN,
                        new Facade(List.of("a"), new Object()),
                        new Facade(List.of("b"), new Object())))
                .isEqualTo(4);
    }

    @Test
    void tooManyElementsMakeTheSizeUnknown() throws ReflectiveOperationException {
        assertThat(sizeOf(SizeTraits.PLAIN, new Facade(List.of("a"), new Object[10_001]), new Facade(List.of("b"))))
                .isEqualTo(-1);
    }

    @Test
    void instanceOfAnotherClassIsIgnored() {
        probe.accept("a clone of something else", SIZE);

        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void bytesAreNoEntries() {
        Sized held = new Sized(4_096L);
        new SizeProbe("size", Sized.class, new TrackerOf.Everyone(tracker), true, SizeTraits.PLAIN, said::add)
                .accept(held, SIZE);

        assertThat(tracker.gauges().bytes()).hasValue(4_096);
        assertThat(size()).isEqualTo(-1);
        assertThat(held.size).isEqualTo(4_096);
    }

    @Test
    void instanceThatIsTakenTwiceCountsOnce() {
        Sized sized = new Sized(5L);
        probe.accept(sized, SIZE);
        probe.accept(sized, SIZE);

        assertThat(size()).isEqualTo(5);
    }

    @Test
    void sizeIsUnknownWithoutANumber() {
        for (Long unknown : new @Nullable Long[] {null, -1L, 13L}) {
            Sized sized = new Sized(unknown);
            InstanceSize size = new InstanceSize(sized, Sized.class, "size", said::add);
            SizeMethods.add(Sized.class, "size", SIZE, SizeTraits.PLAIN);

            assertThat(size.size()).as("%s", unknown).isEmpty();
            assertThat(size.isGone()).isFalse();
        }
        assertThat(said)
                .containsExactly("it threw java.lang.IllegalStateException when a view read the size; return a negative"
                        + " number where the size is not known");
    }

    @Test
    void methodThatIsNotKnownHasNoSize() {
        assertThat(new InstanceSize(new Sized(1L), Sized.class, "other", said::add).size())
                .isEmpty();
    }

    @Test
    void sameInstanceAndMethodAreTheSameSize() {
        Sized sized = new Sized(1L);
        InstanceSize size = new InstanceSize(sized, Sized.class, "size", said::add);

        assertThat(size.isSameAs(new InstanceSize(sized, Sized.class, "size", said::add)))
                .isTrue();
        assertThat(size.isSameAs(new InstanceSize(sized, Sized.class, "weight", said::add)))
                .isFalse();
        assertThat(size.isSameAs(new InstanceSize(new Sized(1L), Sized.class, "size", said::add)))
                .isFalse();
    }

    @Test
    void collectedInstanceIsGone() {
        List<Sized> held = new ArrayList<>(List.of(new Sized(1L)));
        InstanceSize size = new InstanceSize(held.get(0), Sized.class, "size", said::add);
        WeakReference<Sized> collected = new WeakReference<>(held.get(0));

        held.clear();
        Awaitility.await("collected").until(() -> {
            System.gc();
            return collected.refersTo(null);
        });

        assertThat(size.isGone()).isTrue();
        assertThat(size.size()).isEmpty();
        assertThat(size.isSameAs(size)).isFalse();
    }

    @Test
    void probeWithoutAClassHasNoSize() {
        SizeProbe unknown =
                new SizeProbe("size", null, new TrackerOf.Everyone(tracker), false, SizeTraits.PLAIN, said::add);

        unknown.accept(new Sized(1L), SIZE);
        unknown.accept(null, SIZE);
        probe.accept(null, SIZE);
        probe.accept(new Sized(1L), "no handle");

        assertThat(tracker.gauges().size()).isEmpty();
    }

    @Test
    void errorOfATrackerStaysInside() {
        SizeProbe failing = new SizeProbe(
                "size",
                Sized.class,
                instance -> {
                    throw new IllegalStateException("no tracker");
                },
                false,
                SizeTraits.PLAIN,
                said::add);

        failing.accept(new Sized(1L), SIZE);

        assertThat(tracker.gauges().size()).isEmpty();
    }
}
