package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A simulated host: the test starts and kills its processes and reuses their pids. Its files are real. */
final class Host {
    static final Duration MAX_AGE = Duration.ofHours(12);

    final ManualClock clock = new ManualClock();
    final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Map<Long, ProcessTable.RunningProcess> processes = new ConcurrentHashMap<>();
    private final Path folder;
    private final String name;
    private Ownership ownership = new UserOwnership();
    private Duration patience = Duration.ofMinutes(1);

    /** A simulated JVM. */
    record Jvm(JvmIdentity identity, Memory memory) {}

    /** A shared text in memory. */
    static final class Memory extends AtomicReference<@Nullable String> implements SharedText {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String read() {
            return get();
        }

        @Override
        public void write(String text) {
            set(text);
        }
    }

    Host(Path folder) {
        this(folder, "home");
    }

    Host(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Host whereFilesBelongTo(Ownership newOwnership) {
        ownership = newOwnership;
        return this;
    }

    Host withPatience(Duration newPatience) {
        patience = newPatience;
        return this;
    }

    Jvm start(long pid) {
        Instant startedAt = clock.instant();
        processes.put(pid, new ProcessTable.RunningProcess(startedAt));
        return new Jvm(new JvmIdentity(pid, startedAt, name, "pid:[1]"), new Memory());
    }

    void kill(Jvm jvm) {
        processes.remove(jvm.identity().pid());
    }

    void setStart(long pid, @Nullable Instant startedAt) {
        processes.put(pid, new ProcessTable.RunningProcess(startedAt));
    }

    /** Creates another copy of the session manager in a JVM. All copies share one session. */
    GlobalSessionManager sessionOf(Jvm jvm) {
        return new GlobalSessionManager(
                new SessionSettings(folder.toString(), MAX_AGE),
                new SessionEnvironment(
                        jvm.identity(),
                        this::find,
                        ownership,
                        jvm.memory(),
                        clock,
                        patience,
                        new Warnings(warnings::add)));
    }

    /** Begins the session of a JVM without a session manager; null if it has a session already. */
    @Nullable
    LightSession lightSessionOf(Jvm jvm) {
        return LightSession.begin(
                new SessionSettings(folder.toString(), MAX_AGE),
                jvm.identity(),
                this::find,
                jvm.memory(),
                clock.instant());
    }

    private Optional<ProcessTable.RunningProcess> find(long pid) {
        return Optional.ofNullable(processes.get(pid));
    }

    GlobalSessionManager startSession(long pid) {
        return sessionOf(start(pid));
    }

    Path folder() {
        return folder;
    }

    Path registry() {
        return folder.resolve("registry.json");
    }

    Path file(GlobalSessionManager session) {
        return folder.resolve("session-" + session.sessionId() + ".json");
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
