package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.LookingUpInCaffeine;
import com.acme.LookingUpInStores;
import io.trackedcache.agent.app.AskingForCustomers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of rules that include methods without annotations and exclude annotated ones. */
class RulesIT {
    private static final String RULE_FOR_ORDERS =
            "com.acme.CustomerCache#orders(java.lang.String,int)=orders{miss=EMPTY,bulk=false}";
    private static final String RULE_FOR_NAMES = "com.acme.*Cache#name=names{missOn=java.util.NoSuchElementException}";
    private static final String ORDERS = "orders: cache_hits=1, cache_misses=1, total_queries=2\n";
    private static final String NAMES = "names: cache_hits=1, cache_misses=1, total_queries=2\n";
    private static final String USERS = "users: cache_hits=3, cache_misses=2, total_queries=5, lookup_errors=1\n";

    @Test
    void agentArgumentMayHaveCommasInParenthesesAndBraces() throws Exception {
        assertSays(
                ORDERS + NAMES,
                "",
                asking("orders", "names")
                        .withAgent(
                                "events.size=5,include=" + RULE_FOR_ORDERS + ";" + RULE_FOR_NAMES + ",max-caches=10"));
    }

    @Test
    void systemPropertyIncludes() throws Exception {
        assertSays(
                ORDERS + NAMES + USERS,
                "",
                asking("orders", "names", "users")
                        .withJvmOption("-Dtrackedcache.include=" + RULE_FOR_ORDERS + ";" + RULE_FOR_NAMES)
                        .withAgent());
    }

    @Test
    void fileAddsRules(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("rules.txt"), "# What we cannot edit\n\n  " + RULE_FOR_ORDERS + "  \n");

        assertSays(
                ORDERS + NAMES,
                "",
                asking("orders", "names").withAgent("include.file=" + file + ",include=" + RULE_FOR_NAMES));
    }

    @Test
    void unreadableFileIsOneWarningAndOtherRulesApply(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("none.txt");

        assertSays(
                NAMES,
                "WARN trackedcache - the include.file '" + file + "' cannot be read: " + file
                        + " (No such file or directory); none of its rules is used\n",
                asking("names").withAgent("include.file=" + file + ",include=" + RULE_FOR_NAMES));
    }

    @Test
    void wrongLineOfFileIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("rules.txt"),
                "\uFEFF" + RULE_FOR_ORDERS
                        + "\n\n# No number sign:\ncom.acme.CustomerCache=orders\ncom.acme.Gone#find\n");

        assertSays(
                ORDERS,
                "WARN trackedcache - the rule 'com.acme.CustomerCache=orders' in line 4 of the include.file '" + file
                        + "' cannot be read: the # between class and method is missing; expected something like"
                        + " com.acme.UserCache#get(java.lang.String)=users{miss=EMPTY}. It is ignored\n"
                        + "WARN trackedcache - the rule 'com.acme.Gone#find' in line 5 of the include.file '" + file
                        + "' has matched no method so far; check class, method and parameter types, and whether the"
                        + " class was loaded\n",
                asking("orders").withAgent("include.file=" + file));
    }

    @Test
    void commaBetweenRulesIsReportedWithWhatToWrite() throws Exception {
        assertSays(
                NAMES,
                "WARN trackedcache - a comma ends a value, so include=" + RULE_FOR_NAMES
                        + " is used and 'com.acme.CustomerCache#orders=orders' (agent argument) is ignored; separate the"
                        + " elements of a list by semicolons, within quotes on a command line: include="
                        + RULE_FOR_NAMES + ";com.acme.CustomerCache#orders=orders\n",
                asking("names").withAgent("include=" + RULE_FOR_NAMES + ",com.acme.CustomerCache#orders=orders"));
    }

    @Test
    void unmatchedRuleIsReportedAtEndOfShortProgram() throws Exception {
        assertSays(
                NAMES,
                "WARN trackedcache - the rule 'com.acme.CustomerCache#orders(long)=orders' of the setting include has"
                        + " matched no method so far; check class, method and parameter types, and whether the class"
                        + " was loaded\n",
                asking("names").withAgent("include=" + RULE_FOR_NAMES + ";com.acme.CustomerCache#orders(long)=orders"));
    }

    @Test
    void invalidRuleIsOneWarningAndOtherRulesApply() throws Exception {
        assertSays(
                NAMES,
                "WARN trackedcache - the rule 'com.acme.CustomerCache=orders' of the setting include cannot be read: the"
                        + " # between class and method is missing; expected something like"
                        + " com.acme.UserCache#get(java.lang.String)=users{miss=EMPTY}. It is ignored\n",
                asking("names").withAgent("include=com.acme.CustomerCache=orders;" + RULE_FOR_NAMES));
    }

    @Test
    void excludeOverridesAnnotationsAndInclude() throws Exception {
        assertSays(
                "orders: unknown\n" + NAMES + "users: unknown\n",
                "",
                asking("orders", "names", "users")
                        .withAgent("include=" + RULE_FOR_ORDERS + ";" + RULE_FOR_NAMES
                                + ",exclude=com.acme.*#orders(String,int);*.Users"));
    }

    /** The classes of Caffeine pass a lookup on to each other; each is counted once. */
    @Test
    void lookupThatLibraryPassesOnIsCountedOnce() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUpInCaffeine.class)
                .withClassPath(Libraries.CLASS_PATH)
                .withAgent("include=com.github.benmanes.caffeine.cache.*#getIfPresent=users;"
                        + "com.github.benmanes.caffeine.cache.*Local*#get=loaded;"
                        + "*LookingUpInCaffeine#load=loaded{role=load}")
                .run();

        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo(lines.get(0));
        assertThat(lines.get(3)).isEqualTo(lines.get(2));
    }

    @Test
    void lookupThatLibraryPassesOnIsCountedOnceByTheInterface() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUpInCaffeine.class)
                .withClassPath(Libraries.CLASS_PATH)
                .withAgent("include=com.github.benmanes.caffeine.cache.Cache#getIfPresent=users;"
                        + "com.github.benmanes.caffeine.cache.LoadingCache#get=loaded;"
                        + "*LookingUpInCaffeine#load=loaded{role=load}")
                .run();

        assertThat(ended.err()).isEmpty();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo(lines.get(0));
        assertThat(lines.get(3)).isEqualTo(lines.get(2));
    }

    @Test
    void abstractMethodMeansItsImplementationsEachForItsClass() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUpInStores.class)
                .withAgent("include=com.acme.LookingUpInStores$Store#get")
                .run();

        assertThat(ended.err()).isEmpty();
        List<String> lines = booksOf(ended);
        assertThat(lines).hasSize(10);
        assertCountsEqualBooks(lines);
        assertThat(methodsOf(ended))
                .containsExactlyInAnyOrder(
                        "CheckedStore.get(java.lang.String) WOVEN",
                        "KeptStore.get(java.lang.String) WOVEN",
                        "NumberStore.get(java.lang.String) WOVEN",
                        "PlainStore.get(java.lang.Object) WOVEN",
                        "PluggedStore.get(java.lang.String) WOVEN",
                        "TextStore.get(java.lang.String) WOVEN");
    }

    @Test
    void abstractMethodWithNameMeansOneCache() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(LookingUpInStores.class, "users")
                .withAgent("include=com.acme.LookingUpInStores$Store#get=users")
                .run();

        assertThat(ended.err()).isEmpty();
        assertThat(booksOf(ended)).hasSize(2);
        assertCountsEqualBooks(booksOf(ended));
    }

    @Test
    void implementationsThatAreLoadedAreCountedFromTheAttachOn() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpInStores.class, "wait").start()) {
            jvm.awaitOutput("ready");
            AttachIT.attach(jvm, "include=com.acme.LookingUpInStores$Store#get");
            jvm.tell("");

            List<String> lines = booksOf(jvm.stop());
            assertThat(lines).hasSize(11);
            assertCountsEqualBooks(lines.subList(1, lines.size()));
        }
    }

    private static List<String> booksOf(ForkedJvm.Ended ended) {
        return ended.out().lines().filter(line -> !line.startsWith("method: ")).toList();
    }

    private static List<String> methodsOf(ForkedJvm.Ended ended) {
        String start = "method: com.acme.LookingUpInStores$";
        return ended.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static void assertCountsEqualBooks(List<String> lines) {
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i + 1)).isEqualTo(lines.get(i));
        }
    }

    private static ForkedJvm.Launch asking(String... caches) {
        return ForkedJvm.of(AskingForCustomers.class, caches);
    }

    private static void assertSays(String out, String err, ForkedJvm.Launch launch) throws Exception {
        assertThat(launch.run()).isEqualTo(new ForkedJvm.Ended(0, out, err));
    }
}
