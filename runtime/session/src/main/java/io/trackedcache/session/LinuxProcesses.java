package io.trackedcache.session;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The processes of Linux, read from {@code /proc} with the results of {@link ProcessHandle}: the first use of that
 * class starts a thread pool and links lambdas. The files are read by {@code java.io}, whose classes every JVM has
 * loaded.
 */
final class LinuxProcesses implements ProcessTable {
    /** The fields of {@code /proc/<pid>/stat} from the state to the start. */
    private static final int FIELDS_TO_START = 19;

    /** The kernel reports times in this unit to all processes on all platforms that have a JDK. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int MAX_BYTES = 1 << 20;

    /** When the system was started, in seconds; 0 if it is not known; null before the first use. */
    private @Nullable Long bootTime;

    /** Returns the process id of this JVM; 0 where there is no {@code /proc}, or that of another pid namespace. */
    static long ownPid() {
        String status = ownStatus();
        String pid = field(status, "Pid:");
        return !pid.isEmpty() && pid.equals(field(status, "NSpid:")) ? Long.parseLong(pid) : 0;
    }

    /**
     * Returns the file-system id of the user, which new files get. {@code Uid:} lists the real, the effective, the
     * saved and the file-system id.
     */
    static Integer ownUserId() throws IOException {
        String ids = field(ownStatus(), "Uid:");
        if (ids.isEmpty()) {
            throw new IOException("'/proc/self/status' has no user id of this process");
        }
        return Integer.parseUnsignedInt(ids.substring(ids.lastIndexOf('\t') + 1));
    }

    /** Returns the name of this host; empty if it is not known. */
    static String hostName() {
        return new String(bytes("/proc/sys/kernel/hostname"), StandardCharsets.UTF_8).strip();
    }

    private static String ownStatus() {
        return text("/proc/self/status");
    }

    /** Returns the value of a field of {@code status}; empty if there is none. */
    private static String field(String status, String name) {
        int begin = status.indexOf('\n' + name) + 1 + name.length();
        return begin <= name.length()
                ? ""
                : status.substring(begin, status.indexOf('\n', begin)).strip();
    }

    @Override
    public Optional<RunningProcess> find(long pid) {
        String stat = stat(pid);
        int state = state(stat);
        return state == 0 || hasEnded(stat.charAt(state))
                ? Optional.empty()
                : Optional.of(new RunningProcess(start(stat, state)));
    }

    /** Returns when the process was started; null if that is not known. */
    @Nullable
    Instant startOf(long pid) {
        String stat = stat(pid);
        int state = state(stat);
        return state == 0 ? null : start(stat, state);
    }

    private static String stat(long pid) {
        return text("/proc/" + pid + "/stat");
    }

    /** Returns the place of the state, or 0. It follows the name, which stands in parentheses and may contain some. */
    private static int state(String stat) {
        int name = stat.lastIndexOf(") ");
        return name < 0 ? 0 : name + 2;
    }

    /** Whether the process is a zombie or dead: its entry remains until its parent waits for it. */
    private static boolean hasEnded(char state) {
        return state == 'Z' || state == 'X';
    }

    private @Nullable Instant start(String stat, int state) {
        int begin = state;
        for (int field = 0; field < FIELDS_TO_START; field++) {
            begin = stat.indexOf(' ', begin) + 1;
        }
        long boot = bootTime();
        long ticks = Long.parseLong(stat.substring(begin, stat.indexOf(' ', begin)));
        return boot == 0 ? null : Instant.ofEpochMilli(boot * 1000 + ticks * 1000 / TICKS_PER_SECOND);
    }

    private long bootTime() {
        Long known = bootTime;
        if (known == null) {
            String stat = text("/proc/stat");
            // Near the end: the lines before it are as many as the processors.
            int begin = stat.lastIndexOf("\nbtime ") + "\nbtime ".length();
            known = begin < "\nbtime ".length() ? 0 : Long.parseLong(stat.substring(begin, stat.indexOf('\n', begin)));
            bootTime = known;
        }
        return known;
    }

    /** Returns the text of a file; an empty one where there is none. One byte is one character, which costs no loop. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.ISO_8859_1);
    }

    /** Returns the content of a file; nothing where there is none. */
    static byte[] bytes(String path) {
        try (InputStream in = new FileInputStream(path)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException | RuntimeException e) {
            // Not Linux, or a sandbox, or the process has ended.
            return new byte[0];
        }
    }
}
