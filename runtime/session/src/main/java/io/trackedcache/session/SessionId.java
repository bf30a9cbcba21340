package io.trackedcache.session;

import org.jspecify.annotations.Nullable;

/**
 * The id of a session: a UUID of version 8, which holds its process. So the name of a file shows whether its process
 * has ended, and the file need not be parsed.
 *
 * <pre>
 * 00001267-872b-8c0f-9a5f-7baf9f6a3f7c
 * |        |    ||   ||
 * |        |    ||   |start in seconds (32 bits), random (30 bits)
 * |        |    ||   variant
 * |        |    |random (12 bits)
 * |        |    version
 * pid      hash of the host and the pid namespace
 * </pre>
 *
 * @param start the start of the process in seconds since 1970; 0 if it is not known
 */
record SessionId(long pid, int host, long start) {
    private static final String HEX = "0123456789abcdef";
    private static final int VERSION = 8;
    private static final long PID_BITS = 0xFFFF_FFFFL;
    private static final int HOST_BITS = 0xFFFF;
    private static final long START_BITS = 0xFFFF_FFFFL;
    private static final int RANDOM_BITS = 30;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int LENGTH = 36;

    /** The start time of a process may be rounded to either second, and is known to within two. */
    private static final long TOLERANCE_SECONDS = 2;

    static SessionId of(JvmIdentity jvm) {
        int hash = (jvm.hostName() + ' ' + jvm.pidNamespace()).hashCode();
        return new SessionId(
                jvm.pid() & PID_BITS,
                (hash ^ (hash >>> 16)) & HOST_BITS,
                jvm.startedAt() == null ? 0 : jvm.startedAt().getEpochSecond() & START_BITS);
    }

    /** Returns an id for a session of the JVM: another one with each call, since a JVM may have several. */
    static String next(JvmIdentity jvm) {
        SessionId id = of(jvm);
        long random = random();
        StringBuilder text = new StringBuilder(LENGTH);
        append(text, id.pid, 8).append('-');
        append(text, id.host, 4).append('-');
        append(text, VERSION << 12 | (random & 0xFFF), 4).append('-');
        long lower = VARIANT | (id.start << RANDOM_BITS) | (random >>> (Long.SIZE - RANDOM_BITS));
        append(text, lower >>> 48, 4).append('-');
        return append(text, lower & 0xFFFF_FFFF_FFFFL, 12).toString();
    }

    /** Not by {@code UUID}, which initializes many method handles on JDK 25. */
    private static StringBuilder append(StringBuilder text, long number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (number >>> shift) & 0xF, 16));
        }
        return text;
    }

    /**
     * Returns random bits. Not of {@code SecureRandom}, which initializes the JVM's security providers before the
     * application may have configured them. Ids need not be hard to guess.
     */
    private static long random() {
        long bits = System.nanoTime() ^ Long.rotateLeft(System.currentTimeMillis(), 20) ^ new Object().hashCode();
        bits = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return bits ^ (bits >>> 31);
    }

    /** Returns null for an id of another form, which shows nothing of its process. */
    static @Nullable SessionId read(String text) {
        if (text.length() != LENGTH || text.charAt(14) != '0' + VERSION) {
            return null;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? text.charAt(i) != '-' : HEX.indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        long lower = number(text, 19, 23) << 48 | number(text, 24, 36);
        return new SessionId(number(text, 0, 8), (int) number(text, 9, 13), (lower & ~VARIANT) >>> RANDOM_BITS);
    }

    private static long number(String text, int begin, int end) {
        return Long.parseLong(text, begin, end, 16);
    }

    boolean isOnSameHostAs(SessionId other) {
        return host == other.host;
    }

    /** Whether a process with this pid, which runs, may be that of the session. An unknown start matches any other. */
    boolean mayBe(ProcessTable.RunningProcess process) {
        return start == 0
                || process.startedAt() == null
                || Math.abs(process.startedAt().getEpochSecond() - start) <= TOLERANCE_SECONDS;
    }
}
