package io.trackedcache.examples.springboot;

import org.springframework.stereotype.Component;

/** Provides prices and stock. In reality it would be slow to answer. */
@Component
final class Wholesaler {
    private static final int CHEAPEST = 99;
    private static final int LETTER = 25;

    Price priceOf(String article) {
        return new Price(CHEAPEST + LETTER * article.length(), false);
    }

    int piecesOf(String article) {
        return article.length();
    }
}
