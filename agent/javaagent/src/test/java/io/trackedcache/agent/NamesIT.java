package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.Misnaming;
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
}
