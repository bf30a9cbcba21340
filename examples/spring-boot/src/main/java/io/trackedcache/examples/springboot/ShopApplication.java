package io.trackedcache.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Starts the shop and prints its address. */
@SpringBootApplication(proxyBeanMethods = false)
public class ShopApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @EventListener
    void printAddress(WebServerInitializedEvent event) {
        System.out.println(
                "the shop is at http://127.0.0.1:" + event.getWebServer().getPort());
    }
}
