package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StatSetsTest {
    private final StatSets sets = new StatSets();
    private final List<Object> held = new ArrayList<>();

    private StatCounters build(String name, Class<?> builder) {
        return new StatCountersBuilder(name, builder, sets).counter("declared").build();
    }

    private StatCounters build(String name) {
        return build(name, StatSetsTest.class);
    }

    /** The same class once more, as another application has it. */
    private static Class<?> ofAnotherApplication() throws Exception {
        URL classes = StatSetsTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, null);
        return loader.loadClass("io.trackedcache.stats.StatSetsTest$Application");
    }

    /** Builds nothing; its class loader matters. */
    static final class Application {}

    @Test
    void listsThemInTheOrderOfTheirNamesAndNumbersNamesakes() {
        StatCounters b = build("b");
        StatCounters first = build("a");
        StatCounters second = build("a");

        assertThat(sets.all().keySet()).extracting(StatSetId::toString).containsExactly("a", "a#2", "b");
        assertThat(sets.all().values()).containsExactly(first, second, b);
    }

    @Test
    void forgetsWhatNobodyUses() {
        held.add(build("kept"));
        WeakReference<StatCounters> dropped = new WeakReference<>(build("dropped"));

        Awaitility.await().until(() -> {
            System.gc();
            return dropped.refersTo(null);
        });

        assertThat(sets.all().keySet()).extracting(StatSetId::toString).containsExactly("kept");
        held.add(build("dropped"));
        assertThat(sets.all().keySet()).extracting(StatSetId::toString).containsExactly("dropped", "kept");
    }

    @Test
    void methodsCountIntoTheSetThatTheirApplicationHasBuilt() {
        StatCounters built = build("server");

        StatCounter declared = sets.counterOfMethod("server", "declared", StatSetsTest.class);
        StatCounter added = sets.counterOfMethod("server", "added", StatSetsTest.class);
        declared.increment();
        added.increment();

        assertThat(built.snapshot()).containsEntry("declared", 1L).containsEntry("added", 1L);
        assertThat(sets.all()).hasSize(1);
    }

    @Test
    void setThatIsBuiltLaterGoesOnWithWhatMethodsHaveCounted() {
        StatCounter counter = sets.counterOfMethod("server", "declared", StatSetsTest.class);
        counter.add(3);

        StatCounters built = new StatCountersBuilder("server", StatSetsTest.class, sets)
                .owner("the builder")
                .counter("declared", 100)
                .build();
        counter.increment();

        assertThat(built.count("declared")).isEqualTo(104);
        assertThat(built.owner()).isEqualTo("the builder");
        assertThat(built.isOpen()).isFalse();
        assertThat(new StatCountersBuilder("server", StatSetsTest.class, sets)
                        .open()
                        .build())
                .as("the next of that name is another one")
                .isNotSameAs(built);
    }

    @Test
    void builderMayOpenTheSetOfTheMethods() {
        StatCounter counter = sets.counterOfMethod("server", "declared", StatSetsTest.class);
        held.add(counter);
        StatCounters built = new StatCountersBuilder("server", StatSetsTest.class, sets)
                .open()
                .build();

        built.increment("new");

        assertThat(built.count("new")).isEqualTo(1);
    }

    @Test
    void methodsOfAnotherApplicationHaveASetOfTheirOwn() throws Exception {
        StatCounters built = build("server");
        StatCounter theirs = sets.counterOfMethod("server", "declared", ofAnotherApplication());
        theirs.increment();
        held.add(theirs);

        assertThat(built.count("declared")).isZero();
        assertThat(sets.all()).hasSize(2);
        assertThat(build("server", ofAnotherApplication()).count("declared"))
                .as("a third application")
                .isZero();
    }

    @Test
    void classesOfTheJvmAreOfEveryApplication() throws Exception {
        StatCounter ofJvm = sets.counterOfMethod("server", "declared", String.class);
        StatCounters built = build("server", ofAnotherApplication());
        ofJvm.increment();

        assertThat(built.count("declared")).isEqualTo(1);
    }
}
