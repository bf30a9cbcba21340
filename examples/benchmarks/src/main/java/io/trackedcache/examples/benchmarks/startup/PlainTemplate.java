package io.trackedcache.examples.benchmarks.startup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A class like most classes of a program: some fields, some methods. It is copied under many names. */
public final class PlainTemplate implements Supplier<@Nullable Object> {
    private final Map<String, List<String>> orders = new HashMap<>();
    private long revenue;

    @Override
    public @Nullable Object get() {
        order("socks", "Ada");
        return customersOf("socks").isEmpty() ? null : this;
    }

    private void order(String product, String customer) {
        orders.computeIfAbsent(Objects.requireNonNull(product, "a product"), any -> new ArrayList<>())
                .add(customer);
        revenue += product.length();
    }

    private List<String> customersOf(String product) {
        List<String> customers = orders.get(product);
        if (customers == null) {
            throw new IllegalStateException("no customer has ordered " + product);
        }
        return customers;
    }

    @Override
    public String toString() {
        return "orders of " + orders.size() + " products, revenue " + revenue;
    }
}
