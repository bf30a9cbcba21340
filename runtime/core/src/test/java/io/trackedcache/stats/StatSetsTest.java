package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatSetsTest {
    private final StatSets sets = new StatSets();
    private final List<Object> held = new ArrayList<>();

    private StatCountersBuilder builder(String name, Class<?> builder) {
        return new StatCountersBuilder(name, builder, sets);
    }

    private StatCounters build(String name, Class<?> builder) {
        return builder(name, builder).counter("declared").build();
    }

    private StatCounters build(String name) {
        return build(name, StatSetsTest.class);
    }

    private MethodCounter counterOfMethod(Class<?> owner) {
        return sets.counterOfMethod("server", "declared", owner);
    }

    private List<String> shown() {
        return sets.all().keySet().stream().map(StatSetId::toString).toList();
    }

    /** Loads the same class again, as another application does. */
    private static Class<?> ofAnotherApplication(@Nullable ClassLoader parent) throws Exception {
        URL classes = StatSetsTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, parent) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(Application.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
            }
        };
        return loader.loadClass(Application.class.getName());
    }

    /** Builds nothing; its class loader matters. */
    static final class Application {}

    @Test
    void listsSetsByNameAndNumbersThoseOfOneName() {
        StatCounters b = build("b");
        StatCounters first = build("a");
        StatCounters second = build("a");

        assertThat(shown()).containsExactly("a", "a#2", "b");
        assertThat(sets.all().values()).containsExactly(first, second, b);
    }

    @Test
    void collectedSetsAreNotListed() {
        held.add(build("kept"));
        WeakReference<StatCounters> dropped = new WeakReference<>(build("dropped"));

        Awaitility.await().until(() -> {
            System.gc();
            return dropped.refersTo(null);
        });

        assertThat(shown()).containsExactly("kept");
        Awaitility.await("its name is free").until(() -> {
            StatCounters again = build("dropped");
            held.add(again);
            return sets.all().containsKey(new StatSetId("dropped", 1));
        });
    }

    @Test
    void closedSetFreesItsNumberAndStillCounts() {
        StatCounters closed = build("a");
        closed.close();
        closed.close();
        StatCounters next = build("a");
        closed.increment("declared");

        assertThat(closed.count("declared")).isEqualTo(1);
        assertThat(shown()).containsExactly("a");
        assertThat(sets.all().values()).containsExactly(next);
    }

    @Test
    void noMoreThanAThousandAreShown() {
        for (int i = 0; i <= StatSets.MOST; i++) {
            held.add(build(i % 2 == 0 ? "even" : "name " + i));
        }
        assertThat(shown()).hasSize(StatSets.MOST).contains("even#500").doesNotContain("even#501");

        ((StatCounters) held.get(0)).close();
        held.add(build("another"));
        assertThat(shown()).hasSize(StatSets.MOST).contains("another");
    }

    @Test
    void methodsCountIntoTheSetThatTheirApplicationHasBuilt() {
        StatCounters built = build("server");

        counterOfMethod(StatSetsTest.class).add(1);
        sets.counterOfMethod("server", "added", StatSetsTest.class).add(1);

        assertThat(built.snapshot()).containsEntry("declared", 1L).containsEntry("added", 1L);
        assertThat(sets.all()).hasSize(1);
    }

    @Test
    void setThatIsBuiltLaterKeepsTheCountsOfMethods() {
        MethodCounter counter = counterOfMethod(StatSetsTest.class);
        counter.add(3);

        StatCounters built = builder("server", StatSetsTest.class)
                .owner("the builder")
                .counter("declared", 100)
                .build();
        counter.add(1);

        assertThat(built.count("declared")).isEqualTo(104);
        assertThat(built.owner()).isEqualTo("the builder");
        assertThat(built.isOpen()).isFalse();
        assertThat(builder("server", StatSetsTest.class).open().build())
                .as("the next of that name is another one")
                .isNotSameAs(built);
    }

    @Test
    void buildThatFailsLeavesTheCountsToTheNext() {
        MethodCounter counter = counterOfMethod(StatSetsTest.class);
        counter.add(3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder("server", StatSetsTest.class)
                        .counter("other")
                        .value("declared")
                        .build());

        assertThat(sets.all().values())
                .singleElement()
                .extracting(StatCounters::snapshot)
                .isEqualTo(Map.of("declared", 3L));
        assertThat(build("server").count("declared")).isEqualTo(3);
    }

    @Test
    void builderMayOpenTheSetOfTheMethods() {
        MethodCounter counter = counterOfMethod(StatSetsTest.class);
        held.add(counter);
        StatCounters built = builder("server", StatSetsTest.class).open().build();

        built.increment("new");

        assertThat(built.count("new")).isEqualTo(1);
    }

    @Test
    void methodsOfAnotherApplicationHaveTheirOwnSet() throws Exception {
        StatCounters built = build("server", ofAnotherApplication(null));
        MethodCounter theirs = counterOfMethod(ofAnotherApplication(null));
        theirs.add(1);

        assertThat(built.count("declared")).isZero();
        assertThat(sets.all()).hasSize(2);
        assertThat(build("server", ofAnotherApplication(null)).count("declared"))
                .as("a third application")
                .isZero();
    }

    /** The method outlives the application, and would keep it in memory. */
    @Test
    void methodOfAnAncestorOfTheApplicationHasItsOwnSet() throws Exception {
        ClassLoader library = StatSetsTest.class.getClassLoader();
        StatCounters ofApplication = build("server", ofAnotherApplication(library));
        MethodCounter ofLibrary = counterOfMethod(StatSetsTest.class);
        ofLibrary.add(1);

        assertThat(ofApplication.count("declared")).isZero();
        assertThat(build("server", ofAnotherApplication(library)).count("declared"))
                .as("whichever comes first")
                .isZero();
    }

    @Test
    void methodOfADescendantCountsIntoTheSetOfItsHost() throws Exception {
        ClassLoader host = StatSetsTest.class.getClassLoader();
        MethodCounter first = counterOfMethod(ofAnotherApplication(host));
        StatCounters built = build("server", StatSetsTest.class);
        MethodCounter second = counterOfMethod(ofAnotherApplication(host));
        MethodCounter own = counterOfMethod(StatSetsTest.class);
        first.add(1);
        second.add(1);
        own.add(1);

        assertThat(built.count("declared")).isEqualTo(3);
        assertThat(sets.all()).hasSize(1);
    }

    @Test
    void methodsOfAClosedSetCountIntoTheNextOneOfItsName() {
        StatCounters closed = build("server");
        MethodCounter method = counterOfMethod(StatSetsTest.class);
        method.add(1);
        closed.close();
        method.add(10);

        StatCounters next =
                builder("server", StatSetsTest.class).counter("declared", 1000).build();
        List<String> changed = new ArrayList<>();
        next.listen((set, keys) -> changed.addAll(keys));
        method.add(100);
        closed.increment("declared", 5);

        assertThat(next.count("declared")).isEqualTo(1100);
        assertThat(changed).containsExactly("declared");
        assertThat(closed.count("declared")).isEqualTo(16);
    }

    @Test
    void methodsOfAClosedSetCountIntoOneThatWasBuiltBefore() throws Exception {
        StatCounters closed = build("server");
        held.add(build("server", ofAnotherApplication(null)));
        StatCounters second = build("server");
        MethodCounter method = counterOfMethod(StatSetsTest.class);

        closed.close();
        method.add(1);

        assertThat(second.count("declared")).isEqualTo(1);
    }

    @Test
    void methodsOfAClosedSetDoNotCountForAnotherApplication() throws Exception {
        StatCounters closed = build("server");
        MethodCounter method = counterOfMethod(StatSetsTest.class);
        closed.close();

        StatCounters theirs = build("server", ofAnotherApplication(null));
        method.add(1);
        assertThat(theirs.count("declared")).isZero();

        MethodCounter later = counterOfMethod(StatSetsTest.class);
        method.add(10);
        later.add(100);
        assertThat(later.count()).as("a set of the methods alone").isEqualTo(110);
    }

    @Test
    void methodStaysWhereItCountsIfTheNextSetHasAValueOfItsKey() {
        StatCounters closed = build("server");
        MethodCounter method = counterOfMethod(StatSetsTest.class);
        closed.close();

        StatCounters next =
                builder("server", StatSetsTest.class).value("declared").build();
        method.add(1);

        assertThat(next.get("declared")).isNull();
        assertThat(closed.count("declared")).isEqualTo(1);
    }

    @Test
    void classesOfTheJvmAreNotOwners() {
        StatCounters built = Stream.of("passed on")
                .map(StatCounters::named)
                .map(StatCountersBuilder::build)
                .toList()
                .get(0);

        assertThat(built.owner()).isEqualTo(StatSetsTest.class.getName());
        assertThat(StatCounters.named("for another", String.class).build().owner())
                .isEqualTo("java.lang.String");
    }
}
