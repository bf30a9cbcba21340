package io.trackedcache.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.session.ProcessTable.RunningProcess;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {
    private static final Instant START = Instant.parse("2026-01-31T12:00:00.999Z");
    private static final JvmIdentity JVM = new JvmIdentity(4_194_304, START, "app1", "pid:[1]");

    private static SessionId read(String id) {
        return requireNonNull(SessionId.read(id));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4711, 4_194_304, 0xFFFF_FFFFL})
    void idHoldsTheProcess(long pid) {
        JvmIdentity jvm = new JvmIdentity(pid, START, "app1", null);
        String id = SessionId.next(jvm);

        assertThat(read(id))
                .isEqualTo(SessionId.of(jvm))
                .isEqualTo(new SessionId(pid, read(id).host(), START.getEpochSecond()));
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }

    @Test
    void idsOfOneJvmDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(SessionId.next(JVM));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void hostIsItsNameAndPidNamespace() {
        SessionId id = SessionId.of(JVM);

        assertThat(id.isOnSameHostAs(SessionId.of(new JvmIdentity(1, null, "app1", "pid:[1]"))))
                .isTrue();
        assertThat(id.isOnSameHostAs(SessionId.of(new JvmIdentity(1, null, "app2", "pid:[1]"))))
                .isFalse();
        assertThat(id.isOnSameHostAs(SessionId.of(new JvmIdentity(1, null, "app1", "pid:[2]"))))
                .isFalse();
        assertThat(id.isOnSameHostAs(SessionId.of(new JvmIdentity(1, null, "app1", null))))
                .isFalse();
    }

    @Test
    void processIsKnownByItsStart() {
        SessionId id = read(SessionId.next(JVM));

        assertThat(mayBe(id, START)).isTrue();
        assertThat(mayBe(id, START.minusMillis(2000))).isTrue();
        assertThat(mayBe(id, START.plusMillis(2000))).isTrue();
        assertThat(mayBe(id, START.plusMillis(3000))).isFalse();
        assertThat(mayBe(id, START.minusMillis(3000))).isFalse();
        assertThat(mayBe(id, null)).isTrue();
        assertThat(mayBe(SessionId.of(new JvmIdentity(1, null, "app1", null)), START))
                .isTrue();
    }

    private static boolean mayBe(SessionId id, @Nullable Instant start) {
        return id.mayBe(new RunningProcess(start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "dead",
                "0f8f2c6e-6a0e-4f0f-9f8e-2d1f6a3f7c11",
                "0f8f2c6e-6a0e-8f0f-9f8e-2d1f6a3f7c1",
                "0f8f2c6e-6a0e-8f0f-9f8e-2d1f6a3f7c1G",
                "0F8f2c6e-6a0e-8f0f-9f8e-2d1f6a3f7c11",
                "+f8f2c6e-6a0e-8f0f-9f8e-2d1f6a3f7c11",
                "0f8f2c6e06a0e-8f0f-9f8e-2d1f6a3f7c11",
                "........-....-8...-....-............"
            })
    void otherIdsShowNoProcess(String id) {
        assertThat(SessionId.read(id)).isNull();
    }
}
