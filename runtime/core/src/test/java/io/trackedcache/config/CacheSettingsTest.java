package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings for single caches: {@code cache.<name>.<key>}. */
class CacheSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void cacheWithoutSettingUsesThatOfTheJvm() {
        Settings settings = settings("events.size=5");

        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(5);
        assertThat(settings.origin(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(Origin.AGENT_ARGUMENT);
        assertThat(settings.get(SettingKeys.HEAL_AUTO, "default", "users")).isTrue();
        assertThat(settings.origin(SettingKeys.HEAL_AUTO, "default", "users")).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void cacheIsSetInAnyManagerAndNoOtherCacheIs() {
        Settings settings = settings("cache.users.events.size=5");

        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(5);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "other", "users")).isEqualTo(5);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "Users")).isEqualTo(100);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "users", "orders")).isEqualTo(100);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE)).isEqualTo(100);
        assertThat(settings.get(SettingKeys.HEAL_AUTO, "default", "users")).isTrue();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void cacheOfOneManagerIsSetAlone() {
        Settings settings = settings("cache.shop/users.events.size=5");

        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "shop", "users")).isEqualTo(5);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.config.SettingKeys#perCache")
    void everyKeyThatIsMarkedCanBeSetPerCache(SettingKey<?> key) {
        Settings settings = settings("cache.users." + key.name() + "=" + key.defaultText());

        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.origin(key, "default", "users")).isEqualTo(Origin.AGENT_ARGUMENT);
        assertThat(settings.origin(key)).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void keysThatAreSetPerCacheAreTheseThirteen() {
        assertThat(SettingKeys.perCache())
                .extracting(SettingKey::name)
                .containsExactly(
                        "heal.auto",
                        "events.mode",
                        "events.size",
                        "latency.samples-per-second",
                        "latency.sampling",
                        "windows",
                        "cost.per-inference-usd",
                        "async.abandoned-after",
                        "waiters",
                        "alert.hit-rate",
                        "alert.window",
                        "alert.min-lookups",
                        "alert.warm-up");
    }

    /** Otherwise the parsed name of a cache's setting would depend on the order of the keys. */
    @Test
    void noKeyEndsInAnother() {
        for (Origin origin : List.of(Origin.FILE, Origin.ENVIRONMENT)) {
            for (SettingKey<?> key : SettingKeys.perCache()) {
                assertThat(SettingKeys.all())
                        .extracting(other -> origin.spell(other.name()))
                        .noneMatch(other -> other.endsWith(origin.spell("." + key.name())));
            }
        }
    }

    @Test
    void moreSpecificSettingWinsThenTheStrongerSource() throws IOException {
        String arguments = "events.size=1";
        String cacheInArguments = ",cache.users.events.size=2";
        Map<String, String> property = Map.of("trackedcache.cache.users.events.size", "3");
        Map<String, String> variable = Map.of("TRACKEDCACHE_CACHE_USERS_EVENTS_SIZE", "4");
        Map<String, String> exactVariable =
                Map.of("TRACKEDCACHE_CACHE_USERS_EVENTS_SIZE", "4", "TRACKEDCACHE_CACHE_SHOP_USERS_EVENTS_SIZE", "5");
        String file = ",config.file=" + file("cache.users.events.size=6");
        String exactFile = ",config.file=" + file("cache.users.events.size=6\ncache.shop/users.events.size=7");

        assertSize(1, Origin.AGENT_ARGUMENT, settings(arguments, Map.of(), Map.of()));
        assertSize(6, Origin.FILE, settings(arguments + file, Map.of(), Map.of()));
        assertSize(4, Origin.ENVIRONMENT, settings(arguments + file, Map.of(), variable));
        assertSize(3, Origin.SYSTEM_PROPERTY, settings(arguments + file, property, variable));
        assertSize(2, Origin.AGENT_ARGUMENT, settings(arguments + cacheInArguments + file, property, variable));
        assertSize(7, Origin.FILE, settings(arguments + cacheInArguments + exactFile, property, variable));
        assertSize(5, Origin.ENVIRONMENT, settings(arguments + cacheInArguments + exactFile, property, exactVariable));
    }

    @Test
    void variableOfInferenceServicesIsWeakerThanTheCostOfACache() throws IOException {
        Settings settings = settings(
                "config.file=" + file("cache.users.cost.per-inference-usd=0.5"),
                Map.of(),
                Map.of("ML_INFERENCE_COST_USD", "0.1"));

        assertThat(settings.get(SettingKeys.COST_PER_INFERENCE_USD, "default", "users"))
                .isEqualTo("0.5");
        assertThat(settings.get(SettingKeys.COST_PER_INFERENCE_USD, "default", "orders"))
                .isEqualTo("0.1");
    }

    @Test
    void firstOfTwoSettingsInOneSourceWins() {
        Settings settings = settings("cache.users.events.size=1,cache.users.events.size=2");

        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(1);
        assertThat(settings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.events.size",
                "com.acme.UserCache",
                "a.enabled",
                "events",
                "windows",
                "cache",
                ".",
                ".a",
                "a.",
                "/",
                "a/b",
                "a b",
                "größe",
                "キャッシュ",
                "😀",
                "cache.b.windows",
            })
    void nameOfACacheMayBeAnything(String cache) throws IOException {
        String escaped = cache.replace(" ", "\\ ");

        assertNamed(cache, settings("cache." + cache + ".events.size=3"));
        assertNamed(cache, settings("", Map.of("trackedcache.cache." + cache + ".events.size", "3"), Map.of()));
        assertNamed(cache, settings("config.file=" + file("cache." + escaped + ".events.size=3")));
        assertNamed(cache, settings("config.file=" + file("trackedcache.cache." + escaped + ".events.size=3")));
    }

    @ParameterizedTest
    @CsvSource({
        "users, USERS",
        "UserCache, USERCACHE",
        "com.acme.User-Cache$1, COM_ACME_USER_CACHE_1",
        "a b, A_B",
        "größe, GR__E",
        "ıſ, __",
        "😀, _",
        "a.events.size, A_EVENTS_SIZE",
    })
    void environmentNamesACacheInItsOwnStyle(String cache, String written) {
        String variable = "TRACKEDCACHE_CACHE_" + written + "_EVENTS_SIZE";
        String withManager = "TRACKEDCACHE_CACHE_M_1_" + written + "_EVENTS_SIZE";

        assertNamed(cache, settings("", Map.of(), Map.of(variable, "3")));
        assertNamed(cache, settings("", Map.of(), Map.of(variable, "4", withManager, "3")), "m.1");
    }

    @Test
    void environmentMayNameACacheInLowerCaseToo() {
        assertNamed("users", settings("", Map.of(), Map.of("TRACKEDCACHE_CACHE_users_EVENTS_SIZE", "3")));
    }

    @Test
    void styleOfTheEnvironmentNamesNothingElsewhere() {
        assertThat(settings("cache.USERS.events.size=3").get(SettingKeys.EVENTS_SIZE, "default", "users"))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "cache.users.event.size, cache.users.events.size",
        "cache.a.b.event.size, cache.a.b.events.size",
        "cache.users.evnts.sise, cache.users.events.size",
        "cache.users.eventssize, cache.users.events.size",
        "cache.users.window, cache.users.windows",
        "cache.users.cost, cache.users.cost.per-inference-usd",
        "cache.users.cost.per.inference.usd, cache.users.cost.per-inference-usd",
        "cache.m/users.HEAL.AUTO, cache.m/users.heal.auto",
        "cache.a.events.size.latency.samplign, cache.a.events.size.latency.sampling",
    })
    void unknownKeyOfACacheIsOneWarningWithTheNearestValidOne(String mistyped, String meant) throws IOException {
        assertThat(settings(mistyped + "=5").warnings())
                .containsExactly("unknown setting '" + mistyped + "' (agent argument): did you mean '" + meant + "'?");
        assertThat(settings("config.file=" + file("trackedcache." + mistyped + "=5"))
                        .warnings())
                .containsExactly("unknown setting 'trackedcache." + mistyped
                        + "' (settings file): did you mean 'trackedcache." + meant + "'?");
    }

    @Test
    void hintForAVariableIsAVariable() {
        assertThat(settings("", Map.of(), Map.of("TRACKEDCACHE_CACHE_USERS_EVENT_SIZE", "5"))
                        .warnings())
                .containsExactly("unknown setting 'TRACKEDCACHE_CACHE_USERS_EVENT_SIZE' (environment variable):"
                        + " did you mean 'TRACKEDCACHE_CACHE_USERS_EVENTS_SIZE'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache.",
                "cache.users",
                "cache.users.",
                "cache..event.size",
                "cache.users.banana",
                "cache.averylongnameofacache.x"
            })
    void keyWithoutNearKeyIsAnsweredWithAllPerCacheKeys(String name) {
        assertThat(settings(name + "=5").warnings())
                .containsExactly("unknown setting '" + name + "' (agent argument): valid are cache.<name>.heal.auto,"
                        + " cache.<name>.events.mode, cache.<name>.events.size, cache.<name>.latency.samples-per-second, cache.<name>.latency.sampling,"
                        + " cache.<name>.windows, cache.<name>.cost.per-inference-usd,"
                        + " cache.<name>.async.abandoned-after, cache.<name>.waiters, cache.<name>.alert.hit-rate,"
                        + " cache.<name>.alert.window, cache.<name>.alert.min-lookups,"
                        + " cache.<name>.alert.warm-up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enabled",
                "fail-fast",
                "config.file",
                "heal.interval",
                "state.file",
                "jmx.jcache-names",
                "max-caches",
                "include",
                "exclude"
            })
    void keyThatHoldsForTheWholeJvmCannotBeSetPerCache(String key) {
        assertThat(settings("cache.users." + key + "=true").warnings())
                .containsExactly("unknown setting 'cache.users." + key + "' (agent argument): '" + key
                        + "' cannot be set per cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache.events.size", "cache..events.size", "cache. .events.size"})
    void cacheWithoutANameIsAWarning(String name) {
        assertThat(settings(name + "=5").warnings())
                .containsExactly("unknown setting '" + name + "' (agent argument): the cache has no name, expected"
                        + " 'cache.<name>.events.size'");
    }

    @Test
    void cacheWithoutANameInTheEnvironmentIsAWarning() {
        assertThat(settings("", Map.of(), Map.of("TRACKEDCACHE_CACHE_EVENTS_SIZE", "5"))
                        .warnings())
                .containsExactly("unknown setting 'TRACKEDCACHE_CACHE_EVENTS_SIZE' (environment variable): the cache"
                        + " has no name, expected 'TRACKEDCACHE_CACHE_<name>_EVENTS_SIZE'");
    }

    @Test
    void badValueIsOneWarningAndTheNextSettingWins() {
        Settings settings =
                settings("cache.users.events.size=-1", Map.of("trackedcache.cache.users.events.size", "3"), Map.of());

        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "default", "users")).isEqualTo(3);
        assertThat(settings.warnings())
                .containsExactly("bad value '-1' for 'cache.users.events.size' (agent argument): expected a whole"
                        + " number from 0 to 2147483647; it is ignored");
    }

    @Test
    void keyThatHoldsForTheWholeJvmHasThatValueForEveryCache() {
        Settings settings = settings("max-caches=3,cache.users.max-caches=4");

        assertThat(settings.get(SettingKeys.MAX_CACHES, "default", "users")).isEqualTo(3);
    }

    private static void assertSize(int size, Origin origin, Settings settings) {
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, "shop", "users")).isEqualTo(size);
        assertThat(settings.origin(SettingKeys.EVENTS_SIZE, "shop", "users")).isEqualTo(origin);
    }

    private static void assertNamed(String cache, Settings settings) {
        assertNamed(cache, settings, "default");
    }

    private static void assertNamed(String cache, Settings settings, String manager) {
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.get(SettingKeys.EVENTS_SIZE, manager, cache)).isEqualTo(3);
        assertThat(settings.get(SettingKeys.EVENTS_SIZE)).isEqualTo(100);
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "settings", ".properties"), content)
                .toString();
    }

    @Test
    void settingIsUnmatchedUntilItsCacheAppears() {
        Settings settings =
                settings("cache.users.events.size=5,cache.shop/users.heal.auto=false,cache.usres.waiters=miss");

        settings.get(SettingKeys.EVENTS_SIZE, "default", "users");
        assertThat(settings.unmatched().values()).containsExactly("shop/users", "usres");

        settings.get(SettingKeys.LATENCY_SAMPLING, "shop", "users");
        assertThat(settings.unmatched().values()).containsExactly("usres");
        assertThat(settings.unmatched().keySet()).extracting(SettingState::name).containsExactly("cache.usres.waiters");
    }

    private static Settings settings(String arguments) {
        return settings(arguments, Map.of(), Map.of());
    }

    private static Settings settings(
            String arguments, Map<String, String> properties, Map<String, String> environment) {
        return Settings.resolve(new SettingSources(arguments, properties, environment));
    }
}
