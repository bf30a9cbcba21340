package io.trackedcache.examples.springboot;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the prices of articles. */
@RestController
@RequestMapping("/prices")
final class PriceController {
    private final PriceCache prices;

    PriceController(PriceCache prices) {
        this.prices = prices;
    }

    @GetMapping("/{article}")
    ResponseEntity<Price> price(@PathVariable("article") String article) {
        return prices.find(article)
                .map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    @PostMapping("/open")
    void open() {
        prices.open();
    }

    @PostMapping("/{article}/changed")
    void changed(@PathVariable("article") String article) {
        prices.outdate(article);
    }
}
