package io.trackedcache.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop as its README starts it: the executable jar, with the agent. */
class ShopIT {
    private static final String JAR = System.getProperty("shop.jar", "target/shop.jar");
    private static final String GREETING = "the shop is at ";
    private static final int TERMINATED = 128 + 15;

    @Test
    void beansShowWhatTheCustomersKnow() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.ofTool("java", "-jar", JAR, "--server.port=0")
                .withAgent()
                .start()) {
            String address = jvm.awaitLine(GREETING);
            Customers customers = new Customers(new ShopClient(address));
            customers.comeBeforeTheShopIsOpen();
            new ShopClient(address).post("/prices/open");
            customers.useTheShop();

            requireSame(jvm, "prices", customers.prices());
            requireSame(jvm, "stock", customers.stock());
            assertThat(jvm.terminate()).isEqualTo(new ForkedJvm.Ended(TERMINATED, GREETING + address + "\n", ""));
        }
    }

    private static void requireSame(ForkedJvm jvm, String cache, Books books) throws Exception {
        Map<String, Object> known = books.counts();
        assertThat(known.values()).as("all that may happen has happened").doesNotContain(0L);
        try (RemoteBeans beans = RemoteBeans.of(jvm)) {
            String[] attributes = known.keySet().toArray(String[]::new);
            assertThat(beans.attributes(beans.awaitCache(cache), attributes)).isEqualTo(known);
        }
    }
}
