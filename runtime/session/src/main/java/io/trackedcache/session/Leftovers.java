package io.trackedcache.session;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The files that ended sessions may have left behind, by the names of all files. When in doubt there are some: a
 * cleanup then reads the files and decides.
 */
record Leftovers(PlainFolder folder, SessionId self, ProcessTable processes, Duration maxAge) {
    private static final String REGISTRY = "registry.json";
    private static final String ID_IN_REGISTRY = "\"sessionId\": \"";

    /** Whether a cleanup may have something to do. */
    boolean mayExist(long now) {
        try {
            String[] names = folder.names();
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
        return isTemporary && (name.startsWith(REGISTRY) || name.startsWith(SessionFiles.ORPHAN));
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
        String registry = isIn(names, REGISTRY) ? folder.read(REGISTRY) : null;
        if (registry == null) {
            return false;
        }
        int at = registry.indexOf(ID_IN_REGISTRY);
        while (at >= 0) {
            int begin = at + ID_IN_REGISTRY.length();
            int end = registry.indexOf('"', begin);
            if (end < 0
                    || !isIn(names, SessionFiles.SESSION + registry.substring(begin, end) + SessionFiles.SUFFIX)) {
                return true;
            }
            at = registry.indexOf(ID_IN_REGISTRY, end);
        }
        return false;
    }

    /** Whether the registry has the session with the given id. */
    boolean isRegistered(String sessionId) throws IOException {
        String registry = folder.read(REGISTRY);
        return registry != null && registry.contains(sessionId);
    }

    /** Whether an ended session has left a virtual machine behind that no user has acknowledged. */
    boolean hasOrphans() {
        for (String name : folder.names()) {
            if (name.startsWith(SessionFiles.ORPHAN)) {
                return true;
            }
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
