package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.Misnaming;
import io.trackedcache.agent.app.SharedSimpleNames;
import org.junit.jupiter.api.Test;

/** Names that mean nothing are told once: in annotations, in settings, in a second start of the agent. */
class NamesIT {
    private static final String APP = Misnaming.class.getName();

    @Test
    void tellsNamesThatMeanNothing() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(Misnaming.class)
                .withAgent("cache.usrs.events.size=5,cache.users.events.size=7,cache.else.waiters=miss")
                .withAgent("events.size=9")
                .run();

        assertThat(ended.err().lines())
                .containsExactlyInAnyOrder(
                        "WARN trackedcache - the agent is already running in this JVM; this second start does nothing,"
                                + " and its settings are ignored: events.size=9; give all settings to the first one",
                        "WARN trackedcache - @CountedStat in " + APP + "$Elsewhere adds 'memories_storde' to the stat"
                                + " counters 'memory_server', which does not declare it: did you mean"
                                + " 'memories_stored'?",
                        "WARN trackedcache - @CountedStat in " + APP + "$Early adds 'accepted' to the stat counters"
                                + " 'late_server', which does not declare it: it has requests",
                        "WARN trackedcache - set adds 'last_qeury_time' to the stat counters 'memory_server', which"
                                + " does not declare it: did you mean 'last_query_time'?",
                        "WARN trackedcache - " + APP + "$Sub.find(String) is not counted: it overrides an annotated"
                                + " method, and annotations are not inherited; annotate it too, or exclude its class",
                        "WARN trackedcache - " + APP + "$Users.put(java.lang.String) is counted as put, but no lookup"
                                + " counts for its cache 'usres'; did you mean 'users'?",
                        "WARN trackedcache - " + APP + "$Elsewhere.load(java.lang.String) is counted as load, but no"
                                + " lookup counts for its cache 'something-else'; name a cache that has lookups, or"
                                + " annotate its lookups",
                        "WARN trackedcache - the setting 'cache.usrs.events.size' has no effect: no cache of that name"
                                + " has appeared; did you mean the cache 'users'?",
                        "WARN trackedcache - the setting 'cache.else.waiters' has no effect: no cache of that name has"
                                + " appeared; check the name of the cache");
        assertThat(ended.out().lines())
                .containsExactlyInAnyOrder(
                        "find(java.lang.String)|SKIPPED|unannotated-override",
                        "put(java.lang.String)|WOVEN|cache-without-lookups",
                        "load(java.lang.String)|WOVEN|cache-without-lookups",
                        "cache.usrs.events.size|AWAITED|setting-without-cache",
                        "cache.else.waiters|AWAITED|setting-without-cache");
    }

    @Test
    void tellsSimpleNamesThatSeveralCachesHave() throws Exception {
        String app = SharedSimpleNames.class.getName();

        ForkedJvm.Ended ended = ForkedJvm.of(SharedSimpleNames.class)
                .withAgent("cache.Users.events.size=5,cache.Held.events.size=6")
                .run();

        assertThat(ended.err().lines())
                .containsExactlyInAnyOrder(
                        "WARN trackedcache - the name 'Users' in annotations or rules of other classes may mean the"
                                + " caches [" + app + "$One$Users, " + app
                                + "$Two$Users]; they count for the first one;"
                                + " write the full name of the cache instead",
                        "WARN trackedcache - " + app + "$Late.remove(java.lang.String) is counted as removal, but no"
                                + " lookup counts for its cache 'Users'; the caches [" + app + "$One$Users, " + app
                                + "$Two$Users] share that name: write the full name of one",
                        "WARN trackedcache - the setting 'cache.Users.events.size' applies to the caches [" + app
                                + "$One$Users, " + app + "$Two$Users], which share that name; write the full name to"
                                + " mean one");
        assertThat(ended.out().lines())
                .containsExactly(
                        "Users: 0 lookups, 0 puts, 1 removals, shown as Users",
                        app + "$Held: 1 lookups, 0 puts, 0 removals, shown as Held",
                        app + "$One$Users: 1 lookups, 1 puts, 0 removals, shown as " + app + "$One$Users",
                        app + "$Two$Users: 1 lookups, 0 puts, 0 removals, shown as " + app + "$Two$Users",
                        "by hand: 1 lookups",
                        "remove(java.lang.String): the caches [" + app + "$One$Users, " + app
                                + "$Two$Users] share that name: write the full name of one");
    }
}
