package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NearestNameTest {
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void veryLongNameHasNoNearName() {
        String name = "x".repeat(50_000_000);

        assertThat(NearestName.to(name, SettingKeys.namesIn(Origin.FILE))).isEmpty();
    }
}
