package io.trackedcache.probe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredicateProbeTest {
    private static final String NAME = "PredicateProbeTest.";

    @AfterEach
    void cut() {
        LookupStack.ofThisThread().cutAt(0);
    }

    private static void returns(ProbeLink role, String cache, boolean answer, String... lines) {
        answers(role, cache, "entry", answer, lines);
    }

    @SuppressWarnings("unchecked") // The shape that woven code relies on.
    private static void answers(ProbeLink role, String cache, Object entry, boolean answer, String... lines) {
        ((ObjIntConsumer<Object>) TestProbes.link(role, NAME + cache, lines))
                .accept(entry, answer ? Predicate.TRUE : Predicate.FALSE);
    }

    private static String counts(String cache) {
        return TestProbes.counts(NAME + cache);
    }

    @Test
    void trueOfAnExpiryPredicateIsASignal() {
        TestProbes.followed(NAME + "expired");
        LookupProbe lookup = TestProbes.lookup(NAME + "expired");

        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.EXPIRY, "expired", true);
            return "too old";
        });
        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.EXPIRY, "expired", false);
            return "fresh";
        });

        assertThat(counts("expired")).isEqualTo("hits=1 misses=1 expired=1 total=2");
    }

    @Test
    void falseOfAReadyPredicateIsASignal() {
        TestProbes.followed(NAME + "ready");
        LookupProbe lookup = TestProbes.lookup(NAME + "ready");

        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.READY, "ready", false);
            return null;
        });
        TestProbes.call(lookup, null, () -> {
            returns(ProbeLink.READY, "ready", true);
            return null;
        });

        assertThat(counts("ready")).isEqualTo("misses=2 uninitialized=1 total=2");
    }

    @Test
    void signalIsForTheLookupOfItsOwnCache() {
        TestProbes.followed(NAME + "outer");
        TestProbes.followed(NAME + "inner");
        LookupProbe outer = TestProbes.lookup(NAME + "outer");
        LookupProbe inner = TestProbes.lookup(NAME + "inner");

        TestProbes.call(outer, null, () -> {
            TestProbes.call(inner, null, () -> {
                returns(ProbeLink.EXPIRY, "outer", true);
                return "found";
            });
            return "too old";
        });

        assertThat(counts("outer")).isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("inner")).isEqualTo("hits=1 total=1");
    }

    @Test
    void firstSignalMakesTheLookupsBeFollowed() {
        ProbedCache cache = CacheIndex.rehearsing();
        PredicateProbe.expiry(cache, false).accept(null, Predicate.FALSE);
        assertThat(cache.isFollowed()).isFalse();

        PredicateProbe.expiry(cache, false).accept(null, Predicate.TRUE);

        assertThat(cache.isFollowed()).isTrue();
    }

    @Test
    void signalOutsideOfLookupsIsIgnored() {
        returns(ProbeLink.EXPIRY, "outside", true);
        TestProbes.call(TestProbes.lookup(NAME + "outside"), "found");

        assertThat(counts("outside")).isEqualTo("hits=1 total=1");
    }

    @Test
    void expiredEntryThatIsReturnedMayBeAStaleHit() {
        TestProbes.followed(NAME + "stale");
        LookupProbe lookup = TestProbes.lookup(NAME + "stale");
        String then = "then=stale-hit";

        for (Object result : new Object[] {"old", null}) {
            TestProbes.call(lookup, null, () -> {
                returns(ProbeLink.EXPIRY, "stale", true, then);
                return result;
            });
        }
        TestProbes.callThrowing(
                lookup, new IllegalStateException(), () -> returns(ProbeLink.EXPIRY, "stale", true, then));

        assertThat(counts("stale")).isEqualTo("hits=1 stale=1 misses=2 expired=2 total=3");
    }

    @Test
    void sharedPredicateAffectsTheInnermostLookupOfAnyCache() {
        LookupProbe outer = TestProbes.lookup(NAME + "shared-outer");
        LookupProbe inner = TestProbes.lookup(NAME + "shared-inner");
        CacheIndex.followAll();

        TestProbes.call(outer, null, () -> {
            TestProbes.call(inner, null, () -> {
                returns(ProbeLink.EXPIRY, "", true, "innermost=true");
                return null;
            });
            returns(ProbeLink.READY, "", false, "innermost=true");
            return null;
        });
        returns(ProbeLink.EXPIRY, "", true, "innermost=true");

        assertThat(counts("shared-outer")).isEqualTo("misses=1 uninitialized=1 total=1");
        assertThat(counts("shared-inner")).isEqualTo("misses=1 expired=1 total=1");
        assertThat(TrackerRegistry.global().all().keySet())
                .noneMatch(id -> id.name().equals(NAME));
    }

    /** Calls a lookup whose predicate gives the answers about entries. */
    private static String counts(String cache, @Nullable Object result, Object... entriesAndAnswers) {
        TestProbes.followed(NAME + cache);
        TestProbes.call(TestProbes.lookup(NAME + cache), null, () -> {
            for (int i = 0; i < entriesAndAnswers.length; i += 2) {
                answers(ProbeLink.EXPIRY, cache, entriesAndAnswers[i], (Boolean) entriesAndAnswers[i + 1]);
            }
            return result;
        });
        return counts(cache);
    }

    @Test
    void lastAnswerAboutTheSameEntryDecides() {
        Object entry = new Object();

        assertThat(counts("same-1", "found", entry, true, entry, false)).isEqualTo("hits=1 total=1");
        assertThat(counts("same-2", null, entry, true, entry, false)).isEqualTo("misses=1 total=1");
        assertThat(counts("same-3", "found", entry, false, entry, true)).isEqualTo("misses=1 expired=1 total=1");
    }

    @Test
    void resultDecidesWhereAnswersAreAboutSeveralEntries() {
        Object one = new Object();
        Object two = new Object();

        assertThat(counts("several-1", "found", one, false, two, true)).isEqualTo("hits=1 total=1");
        assertThat(counts("several-2", null, one, true, two, false)).isEqualTo("misses=1 total=1");
        assertThat(counts("several-3", "found", one, true, two, true)).isEqualTo("hits=1 total=1");
        assertThat(counts("several-4", null, one, true, two, true)).isEqualTo("misses=1 expired=1 total=1");
    }

    @Test
    @SuppressWarnings({"StringCopy", "removal", "BoxedPrimitiveConstructor"}) // Equal, but not the same.
    void valuesOfTheJdkAreComparedByValue() {
        UUID id = UUID.randomUUID();

        assertThat(counts("value-1", "found", new String("a"), false, new String("a"), true))
                .isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("value-2", "found", new Long(700), false, new Long(700), true))
                .isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("value-3", "found", id, false, UUID.fromString(id.toString()), true))
                .isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("value-4", "found", new ArrayList<>(), false, new ArrayList<>(), true))
                .isEqualTo("hits=1 total=1");
    }

    @Test
    void noCodeOfTheApplicationRuns() {
        Object hostile = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException();
            }
        };
        long before = Tracking.global().overhead().probeErrors();

        assertThat(counts("hostile", null, hostile, true)).isEqualTo("misses=1 expired=1 total=1");
        assertThat(Tracking.global().overhead().probeErrors()).isEqualTo(before);
    }

    @Test
    void signalOfTheCodeIsNotReplacedByAnswersAboutSeveralEntries() {
        TestProbes.followed(NAME + "signalled");

        TestProbes.call(TestProbes.lookup(NAME + "signalled"), null, () -> {
            requireNonNull(InnermostLookup.INSTANCE.get()).accept("STALE");
            answers(ProbeLink.EXPIRY, "signalled", "a", false);
            answers(ProbeLink.EXPIRY, "signalled", "b", true);
            answers(ProbeLink.EXPIRY, "signalled", "c", true);
            return "found";
        });

        assertThat(counts("signalled")).isEqualTo("hits=1 stale=1 total=1");
    }

    /** Runs a lookup that checks entries, loads, and returns what it has loaded. */
    private static String countsWithLoad(String cache, Map<String, Boolean> answers) {
        TestProbes.followed(NAME + cache);
        AroundProbe load = TestProbes.around(ProbeLink.LOAD, NAME + cache);
        TestProbes.call(TestProbes.lookup(NAME + cache), "key", () -> {
            answers.forEach((entry, answer) -> answers(ProbeLink.EXPIRY, cache, entry, answer));
            TestProbes.call(load, "key", () -> "new");
            return "new";
        });
        return counts(cache);
    }

    @Test
    void loadDecidesWhereSeveralEntriesAreCheckedAndTheReasonIsKept() {
        assertThat(countsWithLoad("loadedOne", Map.of("a", true))).isEqualTo("misses=1 expired=1 total=1 loads=1");
        assertThat(countsWithLoad("loadedFresh", Map.of("a", false))).isEqualTo("misses=1 total=1 loads=1");
        assertThat(countsWithLoad("loadedAll", Map.of("a", true, "b", true)))
                .isEqualTo("misses=1 expired=1 total=1 loads=1");
        assertThat(countsWithLoad("loadedSome", Map.of("a", true, "b", false))).isEqualTo("misses=1 total=1 loads=1");
    }

    @Test
    void loadIsAMissAlthoughTheEntryIsFreshAgain() {
        TestProbes.followed(NAME + "loaded");
        AroundProbe load = TestProbes.around(ProbeLink.LOAD, NAME + "loaded");

        TestProbes.call(TestProbes.lookup(NAME + "loaded"), "key", () -> {
            answers(ProbeLink.EXPIRY, "loaded", "a", true);
            TestProbes.call(load, "key", () -> "new");
            answers(ProbeLink.EXPIRY, "loaded", "a", false);
            return "new";
        });

        assertThat(counts("loaded")).isEqualTo("misses=1 total=1 loads=1");
    }

    @Test
    void otherCacheThatAnswersDecidesWhereSeveralEntriesAreChecked() {
        AroundProbe near = TestProbes.around(ProbeLink.LOOKUP, NAME + "near", "nests=true");
        AroundProbe far = TestProbes.around(ProbeLink.LOOKUP, NAME + "far", "nests=true");

        for (boolean answerOfSecond : new boolean[] {true, false}) {
            TestProbes.call(near, "key", () -> {
                answers(ProbeLink.EXPIRY, "near", "a", true);
                answers(ProbeLink.EXPIRY, "near", "b", answerOfSecond);
                TestProbes.call(far, "key", () -> "found");
                return "found";
            });
        }

        assertThat(counts("near")).isEqualTo("misses=2 expired=1 total=2");
        assertThat(counts("far")).isEqualTo("hits=2 total=2");
    }

    @Test
    void predicateWithinAPartOfALookupIsForTheWholeOne() {
        AroundProbe lookup = TestProbes.around(ProbeLink.LOOKUP, NAME + "whole", "nests=true");

        for (String line : List.of("cache=" + NAME + "whole", "innermost=true")) {
            TestProbes.call(lookup, "key", () -> {
                TestProbes.call(lookup, "key", () -> {
                    answers(ProbeLink.EXPIRY, "whole", "a", false, line);
                    answers(ProbeLink.EXPIRY, "whole", "a", true, line);
                    return "found";
                });
                return "found";
            });
            TestProbes.call(lookup, "key", () -> {
                TestProbes.call(lookup, "key", () -> {
                    answers(ProbeLink.EXPIRY, "whole", "a", false, line);
                    return null;
                });
                answers(ProbeLink.EXPIRY, "whole", "b", true, line);
                return null;
            });
        }

        assertThat(counts("whole")).isEqualTo("misses=4 expired=2 total=4");
    }

    @Test
    void lookupThatACleanupRunsForTheSameKeyIsAPartOfTheOneAroundTheCleanup() {
        AroundProbe lookup = TestProbes.around(ProbeLink.LOOKUP, NAME + "cleaning", "nests=true");
        AroundProbe cleanup = TestProbes.around(ProbeLink.CLEANUP, NAME + "cleaning");
        AroundProbe far = TestProbes.around(ProbeLink.LOOKUP, NAME + "cleaningFar", "nests=true");

        TestProbes.call(lookup, "key", () -> {
            TestProbes.call(cleanup, null, () -> {
                TestProbes.call(lookup, "key", () -> {
                    answers(ProbeLink.EXPIRY, "cleaning", "a", true);
                    return null;
                });
                TestProbes.call(far, "key", () -> "found");
                return null;
            });
            return "found";
        });

        assertThat(counts("cleaning")).isEqualTo("misses=1 total=1 cleanups=1");
        assertThat(counts("cleaningFar")).isEqualTo("hits=1 total=1");
    }

    @Test
    void bulkLookupCountsEachEntryOnce() {
        TestProbes.followed(NAME + "bulk");
        AroundProbe lookup = TestProbes.around(ProbeLink.LOOKUP, NAME + "bulk", "bulk=true");

        TestProbes.call(lookup, List.of("a", "b", "c", "d"), () -> {
            answers(ProbeLink.EXPIRY, "bulk", "a", true);
            answers(ProbeLink.EXPIRY, "bulk", "a", true);
            answers(ProbeLink.EXPIRY, "bulk", "b", true);
            answers(ProbeLink.EXPIRY, "bulk", "b", false);
            answers(ProbeLink.EXPIRY, "bulk", "c", false);
            return Map.of("b", 1, "c", 1);
        });

        assertThat(counts("bulk")).isEqualTo("hits=2 misses=2 expired=1 total=4");
    }

    @Test
    void predicateWithinACleanupDoesNotAffectTheLookupAroundIt() {
        TestProbes.followed(NAME + "cleaned");
        AroundProbe cleanup = TestProbes.around(ProbeLink.CLEANUP, NAME + "cleaned");
        LookupProbe lookup = TestProbes.lookup(NAME + "cleaned");

        TestProbes.call(lookup, null, () -> {
            TestProbes.call(cleanup, null, () -> {
                answers(ProbeLink.EXPIRY, "cleaned", "a", true);
                answers(ProbeLink.EXPIRY, "", "a", true, "innermost=true");
                return null;
            });
            TestProbes.callThrowing(
                    cleanup, new IllegalStateException(), () -> returns(ProbeLink.EXPIRY, "cleaned", true));
            return null;
        });
        assertThat(counts("cleaned")).isEqualTo("misses=1 total=1 cleanups=2 failedCleanups=1");

        TestProbes.call(lookup, null, () -> {
            TestProbes.call(cleanup, null, () -> null);
            answers(ProbeLink.EXPIRY, "cleaned", "a", true);
            return null;
        });
        assertThat(counts("cleaned")).isEqualTo("misses=2 expired=1 total=2 cleanups=3 failedCleanups=1");
    }

    @Test
    void cleanupOfAnotherCacheAndLookupWithinACleanupChangeNothing() {
        TestProbes.followed(NAME + "around");
        AroundProbe cleanup = TestProbes.around(ProbeLink.CLEANUP, NAME + "around");
        AroundProbe other = TestProbes.around(ProbeLink.CLEANUP, NAME + "other");
        LookupProbe lookup = TestProbes.lookup(NAME + "around");

        TestProbes.call(lookup, null, () -> {
            TestProbes.call(cleanup, null, () -> {
                TestProbes.call(lookup, null, () -> {
                    TestProbes.call(other, null, () -> {
                        answers(ProbeLink.EXPIRY, "around", "a", true);
                        requireNonNull(InnermostLookup.INSTANCE.get()).accept("SIZE_REJECTION");
                        return null;
                    });
                    return null;
                });
                return null;
            });
            return "found";
        });

        assertThat(counts("around")).isEqualTo("hits=1 misses=1 expired=1 total=2 rejections=1 cleanups=1");
    }

    @Test
    void severalEntriesAreReportedOnceWithARemedy() {
        List<String> reports = new ArrayList<>();
        Probes.reportErrorsTo(reports::add);
        TestProbes.followed(NAME + "reported");
        LookupProbe lookup = TestProbes.lookup(NAME + "reported");

        for (int i = 0; i < 2; i++) {
            TestProbes.call(lookup, null, () -> {
                answers(ProbeLink.EXPIRY, "reported", "a", true);
                answers(ProbeLink.EXPIRY, "reported", "b", true);
                return "found";
            });
        }
        assertThat(counts("unreported", null, "a", true, "b", true)).isEqualTo("misses=1 expired=1 total=1");
        assertThat(counts("unreported", "found", "a", false, "b", false))
                .isEqualTo("hits=1 misses=1 expired=1 total=2");

        assertThat(reports)
                .containsExactly("com.acme.Users.find is counted by its result: predicates checked several entries"
                        + " during one lookup, so none of their answers decides; signal the outcome by CacheLookup, or"
                        + " annotate the method that checks them with @CacheCleanup");
    }

    @Test
    void nullIsNoSignal() {
        ProbedCache cache = CacheIndex.rehearsing();

        PredicateProbe.expiry(cache, false).accept(null, 0);
        PredicateProbe.ready(cache).accept(null, 0);

        assertThat(cache.isFollowed()).isFalse();
    }
}
