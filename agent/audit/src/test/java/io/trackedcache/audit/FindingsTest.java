package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of findings, one of each kind. */
class FindingsTest {
    private static final String STEPS = " is read, changed and written in three steps";
    private static final String LOST = "two threads can write the same value, and one count is lost; use ";

    @Test
    void fieldIsNamedWithItsClass() {
        assertFinding(
                "IntField",
                "hit()",
                "IntField.hits",
                Kind.FIELD,
                Confidence.POSSIBLE,
                "`hits`" + STEPS + ": " + LOST + "StatCounters.increment(\"hits\"), LongAdder or a lock");
    }

    @Test
    void fieldOfAnotherClassIsNamedWithItsOwnClass() {
        assertFinding(
                "FieldOfParameter",
                "hit(IntField)",
                "IntField.hits",
                Kind.FIELD,
                Confidence.POSSIBLE,
                "`hits`" + STEPS + ": " + LOST + "StatCounters.increment(\"hits\"), LongAdder or a lock");
    }

    @Test
    void staticFieldIsLikely() {
        assertFinding(
                "StaticInConstructor",
                "<init>()",
                "StaticInConstructor.instances",
                Kind.STATIC_FIELD,
                Confidence.LIKELY,
                "`instances`" + STEPS + ": " + LOST + "StatCounters.increment(\"instances\"), LongAdder or a lock");
    }

    @Test
    void volatileFieldIsReported() {
        assertFinding(
                "VolatileField",
                "hit()",
                "VolatileField.hits",
                Kind.VOLATILE_FIELD,
                Confidence.LIKELY,
                "`hits`" + STEPS + ", which volatile does not make atomic: " + LOST
                        + "StatCounters.increment(\"hits\"), LongAdder or a lock");
    }

    @Test
    void arrayElementIsNamedByItsArray() {
        assertFinding(
                "ArrayElement",
                "hit(int)",
                "ArrayElement.hits",
                Kind.ARRAY_ELEMENT,
                Confidence.POSSIBLE,
                "an element of `hits`" + STEPS + ": " + LOST + "StatCounters, AtomicLongArray or a lock");
    }

    @Test
    void mapEntryIsNamedByItsMap() {
        assertFinding(
                "GetOrDefaultThenPut",
                "add(String, long)",
                "GetOrDefaultThenPut.bytes",
                Kind.MAP_ENTRY,
                Confidence.POSSIBLE,
                "an entry of `bytes` is read by one call and written by another, and no map makes the two atomic: "
                        + LOST + "StatCounters.increment(key), merge on a ConcurrentHashMap or a lock");
    }

    @Test
    void plainMapIsNamedWithItsType() {
        assertFinding(
                "ComputeOnTreeMap",
                "hit(String, int)",
                "ComputeOnTreeMap.HITS",
                Kind.PLAIN_MAP_ENTRY,
                Confidence.LIKELY,
                "`HITS` is a TreeMap, which is not thread-safe: two threads can write the same value,"
                        + " and one count is lost, or the map is corrupted; use StatCounters.increment(key), a"
                        + " ConcurrentHashMap or a lock");
    }

    private static void assertFinding(
            String zoo, String method, String field, Kind kind, Confidence confidence, String why) {
        assertThat(Zoo.findings(zoo))
                .containsExactly(new Finding(
                        Zoo.PACKAGE + zoo,
                        method,
                        zoo + ".java",
                        Zoo.lostLines(zoo).get(0),
                        Zoo.PACKAGE + field,
                        kind,
                        confidence,
                        why));
    }

    @Test
    void suggestsDoubleAdderForFloatingPointNumbers() {
        assertThat(Zoo.findings("FloatingFields"))
                .extracting(Finding::why)
                .allMatch(why -> why.contains("DoubleAdder"));
    }

    @Test
    void adviceFitsTheTypeAndTheChange() {
        assertThat(advice("FloatingFields"))
                .allMatch(advice -> advice.startsWith("StatCounters.add(\"") && advice.contains("DoubleAdder"));
        assertThat(advice("Flags"))
                .containsExactly(
                        "AtomicBoolean or a lock",
                        "StatCounters.compute(\"bits\", ...), AtomicLong.updateAndGet or a lock",
                        "StatCounters.compute(\"bits\", ...), AtomicLong.updateAndGet or a lock",
                        "StatCounters.compute(\"product\", ...), AtomicLong.updateAndGet or a lock",
                        "StatCounters.compute(\"decayed\", ...) or a lock",
                        "StatCounters.compute(\"bits\", ...), AtomicLong.updateAndGet or a lock",
                        "StatCounters.compute(\"bits\", ...), AtomicLong.updateAndGet or a lock");
        assertThat(advice("Extremes"))
                .contains(
                        "StatCounters.max or min(\"largest\", ...), LongAccumulator or a lock",
                        "StatCounters.max or min(\"slowest\", ...), DoubleAccumulator or a lock");
        assertThat(advice("AtomicSetFromGet"))
                .containsExactly(
                        "its addAndGet", "its updateAndGet", "its accumulateAndGet", "its addAndGet", "its addAndGet");
        assertThat(advice("StatSetFromGet"))
                .containsExactly(
                        "increment or add of StatCounters",
                        "increment or add of StatCounters",
                        "max or min of StatCounters",
                        "increment or add of StatCounters");
    }

    private static List<String> advice(String zoo) {
        return Zoo.findings(zoo).stream()
                .map(finding -> finding.why().substring(finding.why().lastIndexOf("; use ") + 6))
                .toList();
    }

    @Test
    void readsWithoutALockAndLiveMapsAreNamed() {
        assertThat(Zoo.findings("UnlockedReadsOfCounts"))
                .extracting(Finding::field, Finding::kind, Finding::confidence)
                .containsExactly(
                        tuple(Zoo.PACKAGE + "UnlockedReadsOfCounts.hits", Kind.UNLOCKED_READ, Confidence.LIKELY),
                        tuple(Zoo.PACKAGE + "UnlockedReadsOfCounts.isClosed", Kind.UNLOCKED_READ, Confidence.POSSIBLE));
        assertThat(Zoo.findings("LiveMapsReturned"))
                .extracting(Finding::field, Finding::kind)
                .containsExactly(
                        tuple(Zoo.PACKAGE + "LiveMapsReturned.stats", Kind.LIVE_MAP),
                        tuple(Zoo.PACKAGE + "LiveMapsReturned.ALL", Kind.LIVE_MAP),
                        tuple(Zoo.PACKAGE + "LiveMapsReturned.stats", Kind.LIVE_MAP));
    }

    @Test
    void lambdaIsNamedByItsEnclosingMethod() {
        assertThat(Zoo.findings("LambdaBody"))
                .extracting(Finding::method)
                .containsExactly("hit()", "hitLater(String, long)");
    }

    @Test
    void nestedClassHasItsBinaryName() {
        assertThat(Zoo.findings("InnerClass"))
                .extracting(Finding::className, Finding::field)
                .containsExactly(tuple(Zoo.PACKAGE + "InnerClass$Inner", Zoo.PACKAGE + "InnerClass.hits"));
    }

    @Test
    void isPrintedOnOneLine() {
        assertThat(Zoo.findings("VolatileField"))
                .singleElement()
                .asString()
                .startsWith("io.trackedcache.audit.zoo.VolatileField.hit() VolatileField.java:"
                        + Zoo.lostLines("VolatileField").get(0) + " hits  volatile-field (likely): `hits` is read");
    }

    @Test
    void fieldOfAnotherClassIsPrintedInFull() {
        assertThat(Zoo.findings("FieldOfParameter"))
                .singleElement()
                .asString()
                .contains(" io.trackedcache.audit.zoo.IntField.hits  field ");
    }

    @Test
    void isLeftOutAndCountedInAClassAnnotatedNotThreadSafe() {
        AuditReport report =
                StatsAudit.of(Zoo.classFiles("AnnotatedNotThreadSafe")).run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.leftOut()).isOne();
    }
}
