package io.trackedcache.examples.springboot;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the number of pieces in stock. */
@RestController
@RequestMapping("/stock")
final class StockController {
    private final StockCache stock;
    private final Wholesaler wholesaler;

    StockController(StockCache stock, Wholesaler wholesaler) {
        this.stock = stock;
        this.wholesaler = wholesaler;
    }

    /** The number of pieces, and whether the wholesaler had to be asked. */
    record Stock(int pieces, boolean wasAskedFor) {}

    @GetMapping("/{article}")
    Stock stock(@PathVariable("article") String article) {
        Optional<Integer> known = stock.find(article);
        return known.isPresent() ? new Stock(known.get(), false) : ask(article);
    }

    private Stock ask(String article) {
        int pieces = wholesaler.piecesOf(article);
        stock.put(article, pieces);
        return new Stock(pieces, true);
    }

    /** Returns whether the cache held the number of pieces. */
    @PostMapping("/{article}/sold")
    boolean sold(@PathVariable("article") String article) {
        return stock.remove(article);
    }
}
