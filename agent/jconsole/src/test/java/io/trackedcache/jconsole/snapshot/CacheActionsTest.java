package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheActionsTest {
    private final TestJvm jvm = new TestJvm().withAgent();
    private @Nullable MBeanServerConnection connection = jvm.server();
    private final CacheActions operations = new CacheActions(() -> connection);

    @Test
    void healReturnsTheSummary() {
        jvm.add(new TestCache("prices"));

        assertThat(operations.heal(only())).isEqualTo("default/prices: in order; heal was true");
    }

    @Test
    void resetsACacheWithAQuotedName() {
        TestCache cache = new TestCache("shop, old", "fx:\"rates\"*", "app=1").counts(7, 7, 7);
        jvm.add(cache);

        assertThat(operations.reset(only())).endsWith("its displayed statistics start at 0 again.");
        assertThat(only().counts().hits()).isZero();
    }

    @Test
    void reportsARemovedCache() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        CacheSnapshot read = only();
        jvm.remove(cache);

        assertThat(operations.heal(read)).isEqualTo("Heal of default/prices failed: the cache no longer exists.");
    }

    @Test
    void reportsAnOldAgent() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        jvm.unregister(cache.bean());
        jvm.register(cache.bean(), new OpenBean());

        assertThat(operations.reset(only())).contains("older than this tab");
    }

    @Test
    void reportsAReadOnlyConnection() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        jvm.unregister(cache.bean());
        jvm.register(cache.bean(), new OpenBean().operation("reset", arguments -> {
                    throw new SecurityException("Access denied");
                }));

        assertThat(operations.reset(only())).contains("Access denied");
    }

    @Test
    void reportsAMissingConnection() {
        jvm.add(new TestCache("prices"));
        CacheSnapshot cache = only();
        connection = null;

        assertThat(operations.reset(cache)).endsWith("there is no connection.");
    }

    private CacheSnapshot only() {
        return new SnapshotReader(() -> jvm.server()).read().caches().get(0);
    }
}
