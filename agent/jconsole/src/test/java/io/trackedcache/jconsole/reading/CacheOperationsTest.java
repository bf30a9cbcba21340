package io.trackedcache.jconsole.reading;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheOperationsTest {
    private final TestJvm jvm = new TestJvm().withAgent();
    private @Nullable MBeanServerConnection connection = jvm.server();
    private final CacheOperations operations = new CacheOperations(() -> connection);

    @Test
    void healSaysWhatTheReportSays() {
        jvm.add(new TestCache("prices"));

        assertThat(operations.heal(only())).isEqualTo("default/prices: in order; heal was true");
    }

    @Test
    void resetReachesACacheWhoseNameHasToBeQuoted() {
        TestCache cache = new TestCache("shop, old", "fx:\"rates\"*", "app=1").counts(7, 7, 7);
        jvm.add(cache);

        assertThat(operations.reset(only())).endsWith("what people see starts at 0 again.");
        assertThat(only().counts().hits()).isZero();
    }

    @Test
    void saysThatTheCacheIsGone() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        CacheReading read = only();
        jvm.remove(cache);

        assertThat(operations.heal(read)).isEqualTo("Heal of default/prices was not possible: the cache is gone.");
    }

    @Test
    void saysThatTheAgentIsTooOld() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        jvm.unregister(cache.bean());
        jvm.register(cache.bean(), new OpenBean());

        assertThat(operations.reset(only())).contains("older than this tab");
    }

    @Test
    void saysThatTheConnectionMayOnlyRead() {
        TestCache cache = new TestCache("prices");
        jvm.add(cache);
        jvm.unregister(cache.bean());
        jvm.register(cache.bean(), new OpenBean().operation("reset", arguments -> {
                    throw new SecurityException("Access denied");
                }));

        assertThat(operations.reset(only())).contains("Access denied");
    }

    @Test
    void saysThatThereIsNoConnection() {
        jvm.add(new TestCache("prices"));
        CacheReading cache = only();
        connection = null;

        assertThat(operations.reset(cache)).endsWith("there is no connection.");
    }

    private CacheReading only() {
        return new RegistryReader(() -> jvm.server()).read().caches().get(0);
    }
}
