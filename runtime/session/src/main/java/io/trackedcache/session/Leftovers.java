package io.trackedcache.session;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The files that ended sessions may have left behind, by the names of all files. When in doubt there are some: a
 * cleanup then reads the files and decides.
 */
record Leftovers(PlainFolder folder, SessionId self, ProcessTable processes, Duration maxAge) {
    private static final String ID_IN_REGISTRY = "\"sessionId\"";

    /** Whether a cleanup may have something to do. */
    boolean mayExist(String[] names, long now) {
        try {
            for (String name : names) {
                if (isLeftover(name, now)) {
                    return true;
                }
            }
            return registryHasOthersThan(names);
        } catch (IOException | RuntimeException e) {
            // The cleanup reports what is wrong.
            return true;
        }
    }

    private boolean isLeftover(String name, long now) {
        boolean isTemporary = name.endsWith(OwnFile.TEMPORARY);
        if (name.startsWith(SessionFiles.SESSION)) {
            return (isTemporary || name.endsWith(SessionFiles.SUFFIX)) && hasEnded(name, now);
        }
        return isTemporary && (name.startsWith(SessionFiles.REGISTRY) || name.startsWith(SessionFiles.ORPHAN));
    }

    private boolean hasEnded(String name, long now) {
        SessionId id = idIn(name);
        if (id == null) {
            return true;
        }
        if (!id.isOnSameHostAs(self)) {
            long modified = folder.lastModified(name);
            return modified != 0 && now - modified > maxAge.toMillis();
        }
        return !isRunning(id, processes);
    }

    /** Whether the name is that of a temporary file of a session whose process runs and may be writing it. */
    static boolean mayBeInUse(String name, SessionId self, ProcessTable processes) {
        SessionId id = idIn(name);
        return id != null && id.isOnSameHostAs(self) && isRunning(id, processes);
    }

    private static boolean isRunning(SessionId id, ProcessTable processes) {
        ProcessTable.RunningProcess process = processes.find(id.pid()).orElse(null);
        return process != null && id.mayBe(process);
    }

    private static @Nullable SessionId idIn(String name) {
        int end = name.indexOf(SessionFiles.SUFFIX);
        return name.startsWith(SessionFiles.SESSION) && end > 0
                ? SessionId.read(name.substring(SessionFiles.SESSION.length(), end))
                : null;
    }

    /** Whether the registry has a session without a file of its own. */
    private boolean registryHasOthersThan(String[] names) throws IOException {
        String registry = isIn(names, SessionFiles.REGISTRY) ? folder.read(SessionFiles.REGISTRY) : null;
        if (registry == null) {
            return false;
        }
        int at = registry.indexOf(ID_IN_REGISTRY);
        while (at >= 0) {
            int begin = registry.indexOf('"', at + ID_IN_REGISTRY.length()) + 1;
            int end = registry.indexOf('"', begin);
            if (begin == 0
                    || end < 0
                    || !isIn(names, SessionFiles.SESSION + registry.substring(begin, end) + SessionFiles.SUFFIX)) {
                return true;
            }
            at = registry.indexOf(ID_IN_REGISTRY, end);
        }
        return false;
    }

    private static boolean isIn(String[] names, String name) {
        for (String each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
