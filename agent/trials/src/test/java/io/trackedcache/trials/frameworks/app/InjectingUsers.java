package io.trackedcache.trials.frameworks.app;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;

/** Uses a cache that is a bean of a CDI container, and prints whether the container has generated its class. */
public final class InjectingUsers {
    private InjectingUsers() {}

    public static void main(String[] arguments) throws IOException {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(ManagedUsers.class, Logger.class)
                .initialize()) {
            ManagedUsers users = container.select(ManagedUsers.class).get();
            if (users.getClass() == ManagedUsers.class) {
                throw new IllegalStateException("there is no proxy");
            }
            Users.lookUp(users);
            Waiting.untilTold();
        }
    }
}
