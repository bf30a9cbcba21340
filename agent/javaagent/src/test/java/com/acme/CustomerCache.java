package com.acme;

import java.util.List;
import java.util.NoSuchElementException;

/** A cache without annotations: it knows one customer, Ann. */
public final class CustomerCache {
    public List<String> orders(String customer, int year) {
        return customer.equals("ann") ? List.of("order of " + year) : List.of();
    }

    public String name(String customer) {
        if (!customer.equals("ann")) {
            throw new NoSuchElementException(customer);
        }
        return "Ann";
    }
}
