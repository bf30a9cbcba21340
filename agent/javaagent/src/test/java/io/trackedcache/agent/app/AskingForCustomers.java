package io.trackedcache.agent.app;

import com.acme.CustomerCache;
import io.trackedcache.agent.scenario.Counted;
import java.util.List;
import java.util.NoSuchElementException;

/** Uses a cache without annotations and one with annotations, and prints the counts of the caches in its arguments. */
public final class AskingForCustomers {
    private AskingForCustomers() {}

    public static void main(String[] caches) {
        CustomerCache customers = new CustomerCache();
        for (String customer : List.of("ann", "eve")) {
            customers.orders(customer, 2024);
            try {
                customers.name(customer);
            } catch (NoSuchElementException expected) {
                // The cache throws this if it has no entry.
            }
        }
        Users.lookUpSixTimes();
        for (String cache : caches) {
            System.out.println(Counted.of(cache));
        }
    }
}
