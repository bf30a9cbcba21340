package io.trackedcache.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several concurrent customers, who count what the caches must have counted. Each requests the prices of its own
 * articles, so it knows the outcome of each lookup. All request the stock of the same articles, where the response
 * shows the outcome.
 */
final class Customers {
    private static final int CUSTOMERS = 4;
    private static final int ROUNDS = 50;
    private static final int ARTICLES_IN_STOCK = 12;

    private final ExpectedCounts prices = new ExpectedCounts(
            "CacheExpired", "CacheHits", "CacheMisses", "LoadsOk", "QueriesWhileUninitialized", "TotalQueries");
    private final ExpectedCounts stock =
            new ExpectedCounts("CacheHits", "CacheMisses", "CachePuts", "CacheRemovals", "TotalQueries");
    private final ShopClient shop;

    Customers(ShopClient shop) {
        this.shop = shop;
    }

    ExpectedCounts prices() {
        return prices;
    }

    ExpectedCounts stock() {
        return stock;
    }

    void askBeforeTheShopIsOpen() throws Exception {
        allAtOnce(this::askTooEarly);
    }

    void useTheShop() throws Exception {
        allAtOnce(customer -> {
            Random random = new Random(customer);
            for (int round = 0; round < ROUNDS; round++) {
                askForPrices("p" + customer + "-" + round);
                askForStock(anyArticle(random));
                askForStock(anyArticle(random));
                buy(anyArticle(random));
            }
        });
    }

    /** A task of a customer, who has a number. */
    private interface Task {
        void run(int customer);
    }

    private static void allAtOnce(Task task) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int number = customer;
            tasks.add(() -> {
                task.run(number);
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
    }

    private void askTooEarly(int customer) {
        assertThat(shop.get("/prices/early-" + customer).statusCode()).isEqualTo(503);
        prices.count("TotalQueries", "CacheMisses", "QueriesWhileUninitialized");
    }

    private void askForPrices(String article) {
        price(article);
        prices.count("TotalQueries", "CacheMisses", "LoadsOk");
        price(article);
        prices.count("TotalQueries", "CacheHits");
        shop.post("/prices/" + article + "/changed");
        price(article);
        prices.count("TotalQueries", "CacheMisses", "CacheExpired", "LoadsOk");
        price(article);
        prices.count("TotalQueries", "CacheHits");
    }

    /** Returns a random article; there are more articles than the cache can hold. */
    private static String anyArticle(Random random) {
        return "s" + random.nextInt(ARTICLES_IN_STOCK);
    }

    private void price(String article) {
        assertThat(shop.get("/prices/" + article).body()).contains("\"isOutdated\":false");
    }

    private void askForStock(String article) {
        HttpResponse<String> answer = shop.get("/stock/" + article);
        if (answer.body().contains("\"wasAskedFor\":true")) {
            stock.count("TotalQueries", "CacheMisses", "CachePuts");
        } else {
            assertThat(answer.body()).contains("\"wasAskedFor\":false");
            stock.count("TotalQueries", "CacheHits");
        }
    }

    private void buy(String article) {
        if (shop.post("/stock/" + article + "/sold").body().equals("true")) {
            stock.count("CacheRemovals");
        }
    }
}
