package io.trackedcache.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the shop as its README starts it: the executable jar with the agent. */
class ShopIT {
    private static final String JAR = System.getProperty("shop.jar", "target/shop.jar");
    private static final String ADDRESS_PREFIX = "the shop is at ";
    private static final int TERMINATED = 128 + 15;

    @Test
    void beansShowTheCountsOfTheCustomers() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.ofTool("java", "-jar", JAR, "--server.port=0")
                .withAgent()
                .start()) {
            String address = jvm.awaitLine(ADDRESS_PREFIX);
            Customers customers = new Customers(new ShopClient(address));
            customers.askBeforeTheShopIsOpen();
            new ShopClient(address).post("/prices/open");
            customers.useTheShop();

            assertSame(jvm, "prices", customers.prices());
            assertSame(jvm, "stock", customers.stock());
            assertThat(jvm.terminate()).isEqualTo(new ForkedJvm.Ended(TERMINATED, ADDRESS_PREFIX + address + "\n", ""));
        }
    }

    private static void assertSame(ForkedJvm jvm, String cache, ExpectedCounts expected) throws Exception {
        Map<String, Object> counts = expected.counts();
        assertThat(counts.values()).as("every kind of event occurred").doesNotContain(0L);
        try (RemoteBeans beans = RemoteBeans.of(jvm)) {
            String[] attributes = counts.keySet().toArray(String[]::new);
            assertThat(beans.attributes(beans.awaitCache(cache), attributes)).isEqualTo(counts);
        }
    }
}
