package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A method whose first call has no stack left is counted from a later call on. */
class LateLinkTest {
    /** With so many, some link at the very end of the stack, and the last ones with room. */
    private static final int LINKS = 200;

    private static final String CACHE = "late-link";
    private static final String LOOKUP =
            "manager=default\ncache=" + CACHE + "\nowner=com.acme.Users\nmethod=find\ndescriptor=(I)Ljava/lang/Object;";

    private static LateProbe probe(String cache) {
        return new LateProbe(new LateLink(ProbeLink.LOOKUP, LOOKUP.replace(CACHE, cache), LateLinkTest.class));
    }

    private static long hits(String cache) {
        return TrackerRegistry.global().find(cache).orElseThrow().cacheHits();
    }

    @Test
    void isLinkedByTheNextCall() {
        LateProbe late = probe("late-next");

        late.accept("found", late.apply(this, null));
        late.accept("found", late.apply(this, null));
        assertThat(late.test(new IllegalStateException(), late.apply(this, null)))
                .isTrue();

        assertThat(hits("late-next")).isEqualTo(2);
        assertThat(TrackerRegistry.global()
                        .find("late-next")
                        .orElseThrow()
                        .snapshot()
                        .lookupErrors())
                .isEqualTo(1);
    }

    @Test
    void callThatBeganBeforeTheLinkIsNotCounted() {
        LateProbe late = probe("late-token");
        late.accept("found", late.apply(this, null));

        late.accept("found", late);
        assertThat(late.test(new IllegalStateException(), late)).isTrue();

        assertThat(hits("late-token")).isEqualTo(1);
    }

    /** The first call overflows the stack while it links, each time a little earlier, until there is room. */
    @Test
    void overflowWhileLinkingIsNotPermanent() {
        int found = 0;
        for (int frames = deepest(0); frames > 0 && found < LINKS; frames -= 4) {
            BiFunction<?, ?, ?> linked = linkedBelow(frames, "late-overflow-" + frames);
            if (linked != null) {
                found++;
                call(linked);
                assertThat(hits("late-overflow-" + frames))
                        .as("%d frames", frames)
                        .isPositive();
            }
        }
        assertThat(found).isEqualTo(LINKS);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void call(BiFunction probe) {
        ((BiConsumer) probe).accept("found", probe.apply(null, null));
    }

    @SuppressWarnings("InfiniteRecursion") // Until the stack is full.
    private static int deepest(int depth) {
        try {
            return deepest(depth + 1);
        } catch (StackOverflowError full) {
            return depth;
        }
    }

    /** Links a probe below so many frames; null if the stack is full before. The JVM links again with the next call. */
    private static @Nullable BiFunction<?, ?, ?> linkedBelow(int frames, String cache) {
        try {
            return frames > 0
                    ? linkedBelow(frames - 1, cache)
                    : (BiFunction<?, ?, ?>) ProbeMaker.link(ProbeLink.LOOKUP, LOOKUP.replace(CACHE, cache), null);
        } catch (StackOverflowError full) {
            return null;
        }
    }

    @Test
    void predicateIsLinkedToo() {
        LateProbe lookup = probe("late-expiry");
        LatePredicateProbe predicate = new LatePredicateProbe(new LateLink(
                ProbeLink.EXPIRY, LOOKUP.replace(CACHE, "late-expiry").replace("find", "isOld"), LateLinkTest.class));
        for (int i = 0; i < 2; i++) {
            Object token = lookup.apply(this, null);
            ((ObjIntConsumer<Object>) predicate).accept(this, Predicate.TRUE);
            lookup.accept("found", token);
        }

        assertThat(TrackerRegistry.global().find("late-expiry").orElseThrow().cacheExpired())
                .isPositive();
    }

    @Test
    void getterOfNamesIsKeptUntilTheLink() throws Exception {
        LateProbe late =
                new LateProbe(new LateLink(ProbeLink.LOOKUP, LOOKUP + "\nnamesInstances=true", LateLinkTest.class));
        Object named = late.apply(
                MethodHandles.lookup().findVirtual(LateLinkTest.class, "toString", MethodType.methodType(String.class)),
                LateLinkTest.class);
        assertThat(named).isSameAs(late);

        Object token = late.apply(this, null);
        assertThat(late.test(new IllegalStateException(), token)).isTrue();
        assertThat(token).isNotSameAs(named);
    }
}
