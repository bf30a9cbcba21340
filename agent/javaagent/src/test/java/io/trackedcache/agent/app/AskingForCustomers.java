package io.trackedcache.agent.app;

import com.acme.CustomerCache;
import io.trackedcache.agent.scenario.Counted;
import java.util.List;
import java.util.NoSuchElementException;

/** Uses a cache without annotations and one with them, and says what was counted of the caches that it is told. */
public final class AskingForCustomers {
    private AskingForCustomers() {}

    public static void main(String[] caches) {
        CustomerCache customers = new CustomerCache();
        for (String customer : List.of("ann", "eve")) {
            customers.orders(customer, 2024);
            try {
                customers.name(customer);
            } catch (NoSuchElementException expected) {
                // This is what the cache does where it has nothing.
            }
        }
        Users.lookUpSixTimes();
        for (String cache : caches) {
            System.out.println(Counted.of(cache));
        }
    }
}
