package io.trackedcache.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The processes as the operating system knows them. */
final class SystemProcesses implements ProcessTable {
    @Override
    public Optional<RunningProcess> find(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()))
                .map(process -> new RunningProcess(process.info().startInstant().orElse(null)));
    }

    /**
     * Linux keeps the entry of a process that was killed until its parent asks, and in many a container the parent
     * never does; to {@link ProcessHandle} it looks alive.
     */
    private static boolean isZombie(long pid) {
        try {
            String stat =
                    new String(Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
            // The state follows the name, which is in parentheses and may hold some itself.
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
