package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheKeyTest {
    private static final CacheKey LONG = new CacheKey("default", "com.acme.UserCache", "");
    private static final CacheKey SHORT = new CacheKey("default", "com.acme.UserCache", "", "UserCache");

    @Test
    void labelHasTheShownName() {
        assertThat(LONG.label()).isEqualTo("default/com.acme.UserCache");
        assertThat(SHORT.label()).isEqualTo("default/UserCache");
        assertThat(new CacheKey("shop", "com.acme.UserCache", "web", "UserCache").label())
                .isEqualTo("shop/UserCache (web)");
    }

    @Test
    void cacheStaysTheSameWhenItsShownNameChanges() {
        assertThat(SHORT).isEqualTo(LONG).hasSameHashCodeAs(LONG).isEqualByComparingTo(LONG);
        assertThat(SHORT).isNotEqualTo(new CacheKey("shop", "com.acme.UserCache", "", "UserCache"));
    }
}
