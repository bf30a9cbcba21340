package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedStateTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Host.Memory memory = new Host.Memory();
    private final SharedState state = copy("a");

    private SharedState copy(String id) {
        JvmIdentity jvm = new JvmIdentity(1, NOW, "home", null);
        return new SharedState(memory, SessionState.begin(id, jvm, new SessionSettings("/tmp", Host.MAX_AGE), NOW));
    }

    /** A state that is parsed again is another object. */
    @Test
    void textIsParsedOnlyOnce() {
        SharedState other = copy("b");

        assertThat(state.get()).isSameAs(state.get());
        assertThat(other.get()).isSameAs(other.get()).isEqualTo(state.get());
    }

    @Test
    void textOfAnotherCopyIsParsed() {
        SharedState other = copy("b");

        other.update(SessionState::gone);

        assertThat(state.get().left()).isTrue();
        assertThat(state.get()).isSameAs(state.get());
    }

    @Test
    void uselessTextIsParsedOnlyOnceToo() {
        SessionState last = state.get();
        memory.set("nonsense");

        assertThat(state.get()).isSameAs(last);
        assertThat(state.get()).isSameAs(last);
    }
}
