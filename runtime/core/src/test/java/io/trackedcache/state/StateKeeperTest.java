package io.trackedcache.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TestSettings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateKeeperTest {
    private static final CacheId USERS = new CacheId("default", "users");
    private static final CounterLedger COUNTED = new CounterLedger(5, 3, 1, 1, 8, 2, 1, 0);
    private static final CounterLedger FAULTY = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);

    @TempDir
    Path folder;

    private Path file;
    private final List<String> reports = new ArrayList<>();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("state");
    }

    private StateKeeper keeper(TrackerRegistry registry) {
        return new StateKeeper(registry, file.toString(), reports::add);
    }

    /** Writes the file that a JVM with these counts leaves behind. */
    private void leave(CounterLedger ledger) throws IOException {
        Files.write(file, StateFiles.of(Map.of(USERS, ledger)));
    }

    private CounterLedger savedCounts() throws Exception {
        return requireNonNull(StateFiles.ledgers(Files.readAllBytes(file)).get(USERS));
    }

    @Test
    void nextJvmContinuesTheCounts() {
        TrackerRegistry before = new TrackerRegistry();
        StateKeeper first = keeper(before);
        first.open();
        before.tracker("users").restore(COUNTED);
        before.tracker("users").recordHit();
        first.close();

        TrackerRegistry after = new TrackerRegistry();
        StateKeeper second = keeper(after);
        second.open();
        CacheStatisticsTracker users = after.tracker("users");
        users.recordMiss();
        second.close();

        assertThat(users.ledger()).isEqualTo(COUNTED.plus(new CounterLedger(1, 1, 0, 0, 2, 0, 0, 0)));
        assertThat(reports).isEmpty();
    }

    @Test
    void countsRecordedBeforeReadingAreKept() throws IOException {
        leave(COUNTED);
        TrackerRegistry registry = new TrackerRegistry();
        registry.tracker("users").recordHit();

        keeper(registry).open();

        assertThat(registry.tracker("users").cacheHits()).isEqualTo(6);
    }

    @Test
    void cacheThatThisJvmDoesNotUseStaysInTheFile() throws Exception {
        leave(COUNTED);
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        registry.tracker("orders").recordHit();

        keeper.close();

        assertThat(savedCounts()).isEqualTo(COUNTED);
        assertThat(StateFiles.ledgers(Files.readAllBytes(file))).containsKey(new CacheId("default", "orders"));
    }

    @Test
    void removedCacheContinuesWhenItReturns() throws Exception {
        leave(COUNTED);
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        registry.tracker("users").recordHit();
        registry.remove("default", "users");
        keeper.save();
        assertThat(savedCounts().hits()).isEqualTo(6);

        assertThat(registry.tracker("users").cacheHits()).isEqualTo(6);
    }

    @Test
    void countsOfGoneInstancesAreKeptOnce() throws Exception {
        CacheId one = new CacheId("default", "one");
        CacheId gone = new CacheId("default", "<gone>");
        Files.write(file, StateFiles.of(Map.of(one, COUNTED, gone, COUNTED)));
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        RegistryInternals internals = RegistryInternals.of(registry);
        internals.idOf("default", "one", new NamingClass(null, "com.acme.Region", true, NamingClass.GivenBy.INSTANCE));
        internals.tracker(one).recordHit();

        internals.removeInstances(one);
        keeper.close();

        Map<CacheId, CounterLedger> saved = StateFiles.ledgers(Files.readAllBytes(file));
        assertThat(saved).containsOnlyKeys(gone);
        assertThat(requireNonNull(saved.get(gone)).hits()).isEqualTo(11);
    }

    @Test
    void countsOfARenamedCacheAreKeptOnce() throws Exception {
        CacheId simple = new CacheId("default", "UserCache");
        CacheId full = new CacheId("default", "com.acme.UserCache");
        Files.write(file, StateFiles.of(Map.of(full, COUNTED)));
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        RegistryInternals internals = RegistryInternals.of(registry);
        internals.idOf("default", "UserCache", new NamingClass(null, "com.acme.Loader", false));
        internals.tracker(simple).recordPut();

        internals.idOf(
                "default",
                "com.acme.UserCache",
                new NamingClass(null, "com.acme.UserCache", true, NamingClass.GivenBy.CLASS));
        internals.tracker(full).recordHit();
        keeper.close();

        Map<CacheId, CounterLedger> saved = StateFiles.ledgers(Files.readAllBytes(file));
        assertThat(saved).containsOnlyKeys(full);
        assertThat(requireNonNull(saved.get(full)).hits()).isEqualTo(6);
        assertThat(requireNonNull(saved.get(full)).puts()).isEqualTo(1 + COUNTED.puts());
    }

    @Test
    void faultInTheFileIsHealedAndReported() throws IOException {
        leave(FAULTY);
        TrackerRegistry registry = new TrackerRegistry();

        keeper(registry).open();

        assertThat(registry.tracker("users").totalQueries()).isEqualTo(95);
        assertThat(reports)
                .containsExactly("the counts of the cache 'users' in the state file were inconsistent and were"
                        + " healed: [total_queries: 100 → 95]");
    }

    @Test
    void faultInTheFileStaysVisibleWhereHealingIsOff() throws IOException {
        leave(FAULTY);
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("heal.auto=false"));

        keeper(registry).open();

        assertThat(registry.tracker("users").totalQueries()).isEqualTo(100);
        assertThat(reports).singleElement().asString().contains("left unchanged", "total_queries == hits + misses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hits=5",
                "trackedcache-state 1\n",
                "trackedcache-state 1\ndefault\tusers\tcache_hits=5\nend\t1\t0x0\n",
                "trackedcache-state 99\n"
            })
    void invalidFileIsSetAsideIntactWithAWarning(String text) throws Exception {
        Files.writeString(file, text);
        TrackerRegistry registry = new TrackerRegistry();
        registry.tracker("users").recordHit();
        StateKeeper keeper = keeper(registry);

        keeper.open();
        keeper.close();

        assertThat(folder.resolve("state.set-aside-1")).hasContent(text);
        assertThat(savedCounts().hits()).isOne();
        assertThat(reports)
                .singleElement()
                .asString()
                .contains(file.toString(), "set aside as '" + folder.resolve("state.set-aside-1") + "'");
    }

    /** One byte of one line is wrong: the other cache continues, and both are doubted until the user has seen it. */
    @Test
    void undamagedLinesOfADamagedFileAreRestored() throws Exception {
        CacheId orders = new CacheId("default", "orders");
        String state = new String(StateFiles.of(Map.of(USERS, COUNTED, orders, COUNTED)), UTF_8);
        Files.writeString(file, state.replace("orders\tcache_hits=5", "orders\tcache_hits=6"));
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.save();

        assertThat(registry.tracker("users").ledger()).isEqualTo(COUNTED);
        assertThat(registry.tracker("orders").ledger()).isEqualTo(CounterLedger.EMPTY);
        String aside = folder.resolve("state.set-aside-1").toString();
        assertThat(reports)
                .containsExactly(
                        "the state file '" + file + "' is damaged and was set aside as '" + aside
                                + "'. The counts of its undamaged lines were restored: 1",
                        "lost with the damaged state file '" + file
                                + "': line 2, which may be that of the cache 'orders'");
        assertThat(Path.of(aside)).content().contains("cache_hits=6");
        assertThat(keeper.problems())
                .containsExactly("restored from a damaged state file, which was set aside as '" + aside
                        + "': the caches 'orders', 'users'; other counts of that file are lost, so compare them;"
                        + " acknowledgeProblems then ends this");
        keeper.close();

        StateKeeper next = keeper(new TrackerRegistry());
        next.open();
        assertThat(next.problems()).singleElement().asString().contains("'orders', 'users'");
        next.acknowledgeProblems();
        next.close();
        StateKeeper last = keeper(new TrackerRegistry());
        last.open();
        assertThat(last.problems()).isEmpty();
    }

    /** What is recorded on top of the fault would hide it: 5 expired of 3 misses become 5 of 13. */
    @Test
    void faultThatIsNotHealedSurvivesTheFile() throws Exception {
        leave(new CounterLedger(0, 3, 5, 0, 3, 0, 0, 0));
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("heal.auto=false"));
        StateKeeper keeper = keeper(registry);
        keeper.open();
        registry.tracker("users").recordMisses(10);
        keeper.close();

        TrackerRegistry later = new TrackerRegistry(TestSettings.registry("heal.auto=false"));
        keeper(later).open();

        assertThat(later.tracker("users").cacheMisses()).isEqualTo(13);
        assertThat(later.tracker("users").validateConsistency(false).issues())
                .containsExactly(new Violation("expired <= misses", 3, 5, 2));
        assertThat(later.tracker("users").validateConsistency(true).healed()).containsExactly("cache_expired: 5 → 3");
    }

    @Test
    void fileThatCannotBeWrittenIsAProblemUntilItCan() throws Exception {
        StateKeeper keeper = keeper(new TrackerRegistry());
        keeper.open();
        Path obstacle = Files.createDirectory(folder.resolve("state.tmp"));
        Files.createFile(obstacle.resolve("keeps the folder from being deleted"));

        keeper.save();
        assertThat(keeper.problems())
                .singleElement()
                .asString()
                .startsWith("the counts could not be written to the state file '" + file + "' and will be tried again");

        Files.delete(obstacle.resolve("keeps the folder from being deleted"));
        Files.delete(obstacle);
        keeper.save();
        assertThat(keeper.problems()).isEmpty();
    }

    @Test
    void fileThatCannotBeUsedOrIsAnothersIsAProblem() throws Exception {
        StateKeeper owner = keeper(new TrackerRegistry());
        owner.open();
        StateKeeper second = keeper(new TrackerRegistry());
        second.open();
        assertThat(second.problems()).singleElement().asString().contains("in use by another JVM or agent");
        owner.close();
        second.open();
        assertThat(second.problems()).isEmpty();
        second.close();

        Files.delete(file);
        Files.createDirectory(file);
        StateKeeper third = keeper(new TrackerRegistry());
        third.open();
        assertThat(third.problems()).singleElement().asString().contains("cannot be used", "it is no regular file");
    }

    /** As a program that starts the runtime, ends it, and starts it again: file and tracker have the same counts. */
    @Test
    void keeperThatFollowsAnotherInOneJvmCountsNothingTwice() {
        TrackerRegistry registry = new TrackerRegistry();
        for (int start = 1; start <= 3; start++) {
            StateKeeper keeper = keeper(registry);
            keeper.open();
            registry.tracker("users").recordHit();
            keeper.close();
            registry.tracker("users").recordMiss();

            assertThat(registry.tracker("users").ledger())
                    .isEqualTo(new CounterLedger(start, start, 0, 0, 2L * start, 0, 0, 0));
        }
    }

    @Test
    void countsThatAnotherJvmHasAddedMeanwhileAreTaken() {
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        registry.tracker("users").recordHits(2);
        keeper.close();
        TrackerRegistry ofAnother = new TrackerRegistry();
        StateKeeper another = keeper(ofAnother);
        another.open();
        ofAnother.tracker("users").recordMisses(5);
        another.close();
        registry.tracker("users").recordHit();

        keeper(registry).open();

        assertThat(registry.tracker("users").ledger()).isEqualTo(new CounterLedger(3, 5, 0, 0, 8, 0, 0, 0));
        assertThat(registry.tracker("users").lifetime().counts())
                .isEqualTo(registry.tracker("users").ledger());
    }

    /** The file then has less than the tracker. */
    @Test
    void countsThatCouldNotBeWrittenAreNeitherLostNorCountedTwice() throws Exception {
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        registry.tracker("users").recordHit();
        keeper.save();
        registry.tracker("users").recordHit();
        Path obstacle = Files.createDirectory(folder.resolve("state.tmp"));
        Files.createFile(obstacle.resolve("keeps the folder from being deleted"));
        keeper.close();
        assertThat(savedCounts().hits()).isOne();

        keeper(registry).open();

        assertThat(registry.tracker("users").cacheHits()).isEqualTo(2);
    }

    @Test
    void fileThatIsSetAsideReplacesNoEarlierOne() throws IOException {
        for (String broken : List.of("first", "second")) {
            Files.writeString(file, broken);
            StateKeeper keeper = keeper(new TrackerRegistry());
            keeper.open();
            keeper.close();
        }

        assertThat(folder.resolve("state.set-aside-1")).hasContent("first");
        assertThat(folder.resolve("state.set-aside-2")).hasContent("second");
    }

    @Test
    void fileOfAnotherOwnerIsLeftAloneUntilItIsFree() throws Exception {
        leave(COUNTED);
        StateKeeper owner = keeper(new TrackerRegistry());
        owner.open();
        TrackerRegistry registry = new TrackerRegistry();
        registry.tracker("users").recordHit();
        StateKeeper second = keeper(registry);

        second.save();
        second.save();

        assertThat(registry.tracker("users").cacheHits()).isOne();
        assertThat(reports)
                .singleElement()
                .asString()
                .contains("in use by another JVM or agent", "a state.file of its own");
        assertThat(file).hasBinaryContent(StateFiles.of(Map.of(USERS, COUNTED)));
        owner.close();
        second.save();
        assertThat(savedCounts().hits()).isEqualTo(6);
    }

    /** Read from the operating system (Linux), because the JVM cannot tell its own locks apart. */
    @Test
    void lockStaysWhenASecondKeeperOfThisJvmAsksForIt() throws Exception {
        StateKeeper owner = keeper(new TrackerRegistry());
        owner.open();
        String inode =
                Files.getAttribute(folder.resolve("state.lock"), "unix:ino").toString();

        keeper(new TrackerRegistry()).open();

        assertThat(Files.readString(Path.of("/proc/locks"))).contains(":" + inode + " ");
        owner.close();
        assertThat(Files.readString(Path.of("/proc/locks"))).doesNotContain(":" + inode + " ");
    }

    @Test
    void pipeIsNotWaitedFor() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        StateKeeper keeper = keeper(new TrackerRegistry());

        keeper.close();

        assertThat(reports).singleElement().asString().contains("cannot be used", "it is no regular file");
    }

    @Test
    void folderInItsPlaceIsNotTouched() throws Exception {
        Files.createDirectory(file);

        keeper(new TrackerRegistry()).close();

        assertThat(file).isEmptyDirectory();
        assertThat(reports).singleElement().asString().contains("it is no regular file");
    }

    /** As in a container at its first start with a volume. */
    @Test
    void linkToAMissingFileIsFollowed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(file, Path.of("data", "target"));
        TrackerRegistry registry = new TrackerRegistry();
        registry.tracker("users").recordHit();

        keeper(registry).close();

        assertThat(file).isSymbolicLink();
        assertThat(data.resolve("target")).isRegularFile();
        assertThat(savedCounts().hits()).isOne();
    }

    @Test
    void circularLinkIsReported() throws IOException {
        Files.createSymbolicLink(file, file);

        keeper(new TrackerRegistry()).close();

        assertThat(reports).singleElement().asString().contains("cannot be used", "too many links");
    }

    @Test
    void keepsAtMostMaxCachesUnusedCachesAndWarnsWhenItDropsTheOldest() throws Exception {
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("max-caches=2"));
        StateKeeper keeper = keeper(registry);
        keeper.open();
        for (String name : List.of("a", "b", "c", "d")) {
            registry.tracker(name).recordHit();
            registry.remove("default", name);
        }

        keeper.close();

        assertThat(StateFiles.ledgers(Files.readAllBytes(file)).keySet())
                .containsExactlyInAnyOrder(new CacheId("default", "c"), new CacheId("default", "d"));
        assertThat(reports).singleElement().asString().contains("max-caches=2", "the counts of 'a'");
    }

    /** However saves and changes interleave, the file has the cache once, with all of its counts. */
    @Test
    void cacheThatIsAddedAndRemovedIsInEveryFileOnce() throws Exception {
        leave(COUNTED);
        TrackerRegistry registry = new TrackerRegistry();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        AtomicBoolean done = new AtomicBoolean();
        Thread coming = new Thread(() -> {
            while (!done.get()) {
                registry.tracker("users");
                registry.remove("default", "users");
            }
        });
        coming.start();
        try {
            for (int save = 0; save < 200; save++) {
                keeper.save();
                assertThat(savedCounts()).isEqualTo(COUNTED);
            }
        } finally {
            done.set(true);
            coming.join();
            keeper.close();
        }
    }

    @Test
    void missingFolderIsReportedOnce() {
        file = folder.resolve("missing").resolve("state");
        StateKeeper keeper = keeper(new TrackerRegistry());

        keeper.open();
        keeper.save();
        keeper.close();

        assertThat(reports).singleElement().asString().contains("cannot be used", file.toString());
    }

    @Test
    void writeFailureIsReportedOnceUntilItSucceeds() throws Exception {
        TrackerRegistry registry = new TrackerRegistry();
        registry.tracker("users").recordHit();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        Path obstacle = Files.createDirectories(folder.resolve("state.tmp").resolve("full"));

        keeper.save();
        keeper.save();
        assertThat(reports).singleElement().asString().contains("could not be written", "will be tried again");

        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        keeper.save();
        assertThat(savedCounts().hits()).isOne();
        assertThat(reports).hasSize(1);
    }

    @Test
    void linkToTheFileStaysALink() throws Exception {
        Path target = folder.resolve("target");
        Files.write(target, StateFiles.of(Map.of(USERS, COUNTED)));
        Files.createSymbolicLink(file, target);

        keeper(new TrackerRegistry()).close();

        assertThat(file).isSymbolicLink();
        assertThat(savedCounts()).isEqualTo(COUNTED);
    }

    @Test
    void onlyTheLockIsLeftBesideTheFile() throws IOException {
        StateKeeper keeper = keeper(new TrackerRegistry());
        keeper.open();
        keeper.close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("state.lock"));
        }
    }

    @Test
    void cacheOfANamedApplicationIsKeptAndOfAnUnnamedOneIsNot() throws Exception {
        TrackerRegistry registry = new TrackerRegistry();
        RegistryInternals.of(registry)
                .tracker(new CacheId("default", "users", "shop"))
                .recordHit();
        RegistryInternals.of(registry)
                .tracker(new CacheId("default", "users", "URLClassLoader@1f3a"))
                .recordHit();
        RegistryInternals.of(registry)
                .tracker(new CacheId("default", "users", "gone@2b"))
                .recordHit();
        StateKeeper keeper = keeper(registry);
        keeper.open();
        registry.remove(new CacheId("default", "users", "gone@2b"));
        keeper.close();

        TrackerRegistry next = new TrackerRegistry();
        keeper(next).open();

        assertThat(RegistryInternals.of(next)
                        .tracker(new CacheId("default", "users", "shop"))
                        .cacheHits())
                .isEqualTo(1);
        assertThat(RegistryInternals.of(next)
                        .tracker(new CacheId("default", "users", "URLClassLoader@1f3a"))
                        .cacheHits())
                .isZero();
        assertThat(RegistryInternals.of(next)
                        .tracker(new CacheId("default", "users", "gone@2b"))
                        .cacheHits())
                .isZero();
        assertThat(next.tracker("users").cacheHits()).isZero();
    }
}
