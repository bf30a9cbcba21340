package io.trackedcache.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The processes of the operating system. */
final class SystemProcesses implements ProcessTable {
    @Override
    public Optional<RunningProcess> find(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()))
                .map(process -> new RunningProcess(process.info().startInstant().orElse(null)));
    }

    /**
     * Whether the process is a zombie. Linux keeps the entry of an ended process until its parent waits for it, which
     * never happens in many containers; {@link ProcessHandle} reports such a process as alive.
     */
    private static boolean isZombie(long pid) {
        try {
            String stat =
                    new String(Files.readAllBytes(Path.of("/proc/" + pid + "/stat")), StandardCharsets.ISO_8859_1);
            // The state follows the name, which stands in parentheses and may contain some itself.
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
