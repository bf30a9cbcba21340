package io.trackedcache.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State files that a release has written in which a cache had the simple name of its class. */
class OldNamesTest {
    private static final CacheId OLD = new CacheId("default", "Users");
    private static final CounterLedger COUNTED = new CounterLedger(5, 3, 1, 1, 8, 2, 1, 0);

    @TempDir
    Path folder;

    private final List<String> reports = new ArrayList<>();
    private final TrackerRegistry registry = new TrackerRegistry();

    private StateKeeper open(Map<CacheId, CounterLedger> ledgers) throws IOException {
        Files.write(file(), StateFiles.of(ledgers));
        StateKeeper keeper = new StateKeeper(registry, file().toString(), reports::add);
        keeper.save();
        return keeper;
    }

    /** Returns the tracker of a cache that its class names. */
    private CacheStatisticsTracker ofClass(String className) {
        RegistryInternals internals = RegistryInternals.of(registry);
        NamingClass user = new NamingClass(null, className, true, NamingClass.GivenBy.CLASS);
        return internals.tracker(internals.idOf("default", className, user));
    }

    private Path file() {
        return folder.resolve("state");
    }

    private Map<CacheId, CounterLedger> saved() throws Exception {
        return StateFiles.ledgers(Files.readAllBytes(file()));
    }

    @Test
    void cacheTakesOverTheCountsOfItsOldNameOnce() throws Exception {
        StateKeeper keeper = open(Map.of(OLD, COUNTED));
        ofClass("com.acme.Users").recordHit();

        keeper.save();
        keeper.close();

        assertThat(ofClass("com.acme.Users").cacheHits()).isEqualTo(6);
        assertThat(saved()).containsOnlyKeys(new CacheId("default", "com.acme.Users"));
        assertThat(reports)
                .containsExactly("the counts of the cache 'Users' in the state file were taken over by"
                        + " 'com.acme.Users': that is its name from now on");
    }

    @Test
    void jvmThatEndsAtOnceTakesThemOver() throws Exception {
        Files.write(file(), StateFiles.of(Map.of(OLD, COUNTED)));
        ofClass("com.acme.Users").recordHit();

        new StateKeeper(registry, file().toString(), reports::add).close();

        assertThat(saved()).containsOnlyKeys(new CacheId("default", "com.acme.Users"));
    }

    @Test
    void classesThatAreLoadedLaterMayHaveHadTheNameToo() throws Exception {
        StateKeeper keeper = open(Map.of(OLD, COUNTED));
        ofClass("com.acme.Users").recordHit();
        ofClass("com.acme.Shop$Users").recordHit();

        keeper.save();
        keeper.save();
        keeper.close();

        assertThat(ofClass("com.acme.Users").cacheHits()).isOne();
        assertThat(saved()).hasSize(3).containsEntry(OLD, COUNTED);
        assertThat(reports)
                .containsExactly("the counts of the cache 'Users' in the state file are left there: each of the caches"
                        + " [com.acme.Shop$Users, com.acme.Users] may have had that name; give it to the one that the"
                        + " counts are of");
    }

    @Test
    void cacheOfThatNameKeepsItsCounts() throws Exception {
        StateKeeper keeper = open(Map.of(OLD, COUNTED));
        registry.tracker("Users").recordHit();
        ofClass("com.acme.Users").recordHit();
        registry.remove("default", "Users");

        keeper.close();

        assertThat(saved().get(OLD)).isEqualTo(COUNTED.plus(new CounterLedger(1, 0, 0, 0, 1, 0, 0, 0)));
        assertThat(ofClass("com.acme.Users").cacheHits()).isOne();
        assertThat(reports).isEmpty();
    }

    @Test
    void cacheThatIsInTheFileHasNoOldName() throws Exception {
        StateKeeper keeper = open(Map.of(OLD, COUNTED, new CacheId("default", "com.acme.Users"), COUNTED));
        ofClass("com.acme.Users").recordHit();

        keeper.close();

        assertThat(ofClass("com.acme.Users").cacheHits()).isEqualTo(6);
        assertThat(saved()).containsEntry(OLD, COUNTED);
        assertThat(reports).isEmpty();
    }

    @Test
    void cacheOfAnotherManagerTakesNothing() throws Exception {
        StateKeeper keeper = open(Map.of(OLD, COUNTED));
        registry.tracker("shop", "com.acme.Users").recordHit();

        keeper.close();

        assertThat(saved()).containsEntry(OLD, COUNTED);
        assertThat(reports).isEmpty();
    }
}
