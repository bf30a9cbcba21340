package io.trackedcache.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTextTest {
    @Test
    void isTheTextOfTheError() {
        assertThat(ErrorText.of(new IllegalStateException("why"))).isEqualTo("java.lang.IllegalStateException: why");
    }

    @Test
    void isKeptShort() {
        assertThat(ErrorText.of(new IllegalStateException("x".repeat(1_000_000))))
                .hasSize(1_003)
                .endsWith("x...");
    }

    @Test
    void isTheClassNameIfTheTextFails() {
        class Mute extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("not now");
            }
        }
        assertThat(ErrorText.of(new Mute())).isEqualTo(Mute.class.getName());
    }
}
