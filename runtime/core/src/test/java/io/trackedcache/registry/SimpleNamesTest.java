package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.NamingClass.GivenBy;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simple name of a class means that names its cache: in other classes, programs and settings. */
class SimpleNamesTest {
    private static final ClassLoader LOADER = SimpleNamesTest.class.getClassLoader();
    private static final String FULL = "com.acme.UserCache";
    private static final CacheId USERS = new CacheId("default", FULL);
    private static final CacheId SIMPLE = new CacheId("default", "UserCache");

    private final TrackerRegistry registry = new TrackerRegistry();
    private final RegistryInternals internals = RegistryInternals.of(registry);

    private CacheId lookedUpBy(String className) {
        return internals.idOf("default", className, new NamingClass(LOADER, className, true, GivenBy.CLASS));
    }

    /** Another class names a cache for another role than a lookup. */
    private CacheId named(String cache) {
        return internals.idOf("default", cache, new NamingClass(LOADER, "com.acme.Loader", false));
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.UserCache, UserCache",
        "UserCache, UserCache",
        "com.acme.Shop$UserCache, UserCache",
        "com.acme.Shop$1UserCache, UserCache",
        "com.acme.Shop$1, Shop$1",
        "com.acme.Shop$, Shop$",
    })
    void simpleNameIsThatInSourceCode(String className, String simpleName) {
        assertThat(SimpleNames.of(className)).isEqualTo(simpleName);
    }

    @Test
    void rolesMeanTheClassThatAppearedBefore() {
        lookedUpBy(FULL);

        assertThat(named("UserCache")).isEqualTo(USERS);
        assertThat(named(FULL)).isEqualTo(USERS);
    }

    @Test
    void rolesMeanTheClassThatAppearsLater() {
        CacheStatisticsTracker early = internals.tracker(named("UserCache"));
        early.recordPut();

        assertThat(lookedUpBy(FULL)).isEqualTo(USERS);

        assertThat(internals.tracker(USERS)).isSameAs(early);
        assertThat(internals.tracker(SIMPLE)).isSameAs(early);
        assertThat(named("UserCache")).isEqualTo(USERS);
        assertThat(registry.all().keySet()).containsExactly(USERS);
        assertThat(internals.formerNames(USERS)).containsExactly(SIMPLE);
    }

    @Test
    void renamedCacheHasTheSettingsOfItsFullName() {
        internals.use(settings("cache.com.acme.UserCache.events.size=7"));
        CacheStatisticsTracker early = internals.tracker(named("UserCache"));
        early.recordPut();

        lookedUpBy(FULL);

        assertThat(internals.tracker(USERS)).isNotSameAs(early);
        assertThat(internals.tracker(USERS).settings().eventsSize()).isEqualTo(7);
        assertThat(internals.tracker(USERS).snapshot().puts()).isEqualTo(1);
    }

    @Test
    void nameThatLookupsAreGivenIsNoSimpleName() {
        internals.idOf("default", "UserCache", new NamingClass(LOADER, "com.acme.Given", true));

        lookedUpBy(FULL);

        assertThat(named("UserCache")).isEqualTo(SIMPLE);
        assertThat(registry.displayName(USERS)).isEqualTo("UserCache");
        internals.tracker(SIMPLE);
        assertThat(registry.displayName(USERS)).isEqualTo(FULL);
    }

    @Test
    void simpleNameOfTwoClassesMeansNeither() {
        lookedUpBy(FULL);
        lookedUpBy("org.other.UserCache");

        assertThat(named("UserCache")).isEqualTo(SIMPLE);
        assertThat(registry.displayName(USERS)).isEqualTo(FULL);
        assertThat(registry.find("UserCache")).isEmpty();
    }

    @Test
    void simpleNameThatComesToMeanTwoClassesIsReportedOnce() {
        List<String> reported = new ArrayList<>();
        registry.listen(new Reports(reported));
        named("UserCache");

        lookedUpBy(FULL);
        lookedUpBy("org.other.UserCache");
        lookedUpBy("org.third.UserCache");

        assertThat(reported).containsExactly("UserCache may be [com.acme.UserCache, org.other.UserCache]");
    }

    private record Reports(List<String> reported) implements RegistryListener {
        @Override
        public void added(CacheId id, CacheStatisticsTracker tracker) {}

        @Override
        public void ambiguous(CacheId simpleName, List<CacheId> caches) {
            reported.add(simpleName + " may be " + caches);
        }
    }

    @Test
    void programsMayUseTheSimpleName() {
        CacheStatisticsTracker early = registry.tracker("UserCache");

        lookedUpBy(FULL);

        assertThat(internals.tracker(USERS)).isSameAs(early);
        assertThat(registry.tracker("UserCache")).isSameAs(early);
        assertThat(registry.find("UserCache")).contains(early);
        early.recordPut();
        assertThat(registry.remove("default", "UserCache")).isEmpty();
        assertThat(early.ledger()).isEqualTo(CounterLedger.EMPTY);
    }

    @Test
    void trackerWithLookupsByHandIsAnotherCache() {
        CacheStatisticsTracker byHand = registry.tracker("UserCache");
        byHand.recordHit();

        lookedUpBy(FULL);

        assertThat(internals.tracker(USERS)).isNotSameAs(byHand);
        assertThat(registry.tracker("UserCache")).isSameAs(byHand);
    }

    @Test
    void settingsUnderTheSimpleNameApplyToAllWhoseClassHasIt() {
        internals.use(settings(
                "cache.UserCache.events.size=7,cache.org.other.UserCache.events.size=8,cache.EU.events.size=9"));

        assertThat(internals.tracker(lookedUpBy(FULL)).settings().eventsSize()).isEqualTo(7);
        assertThat(internals
                        .tracker(lookedUpBy("org.other.UserCache"))
                        .settings()
                        .eventsSize())
                .isEqualTo(8);
        assertThat(registry.tracker("orders.EU").settings().eventsSize()).isEqualTo(100);
    }

    private static RegistrySettings settings(String arguments) {
        return RegistrySettings.from(Settings.resolve(SettingSources.ofThisJvm(arguments)));
    }
}
