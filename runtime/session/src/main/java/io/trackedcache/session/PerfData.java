package io.trackedcache.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The performance data of a HotSpot JVM: numbers and texts in a file that tools such as jps read. The file may be
 * missing, because an option of the JVM switches it off, or because the JVM is not HotSpot.
 */
final class PerfData {
    private static final int MAGIC = 0xcafec0c0;
    private static final int MAX_BYTES = 1 << 20;

    // Offsets in the header.
    private static final int BYTE_ORDER = 4;
    private static final int FIRST_ENTRY = 24;
    private static final int NUMBER_OF_ENTRIES = 28;
    private static final int HEADER_BYTES = 32;

    // Offsets in an entry. An entry starts with its length.
    private static final int NAME_OFFSET = 4;
    private static final int TYPE = 12;
    private static final int VALUE_OFFSET = 16;

    /** The type of byte arrays, which are texts. */
    private static final int TEXT = 'B';

    private static final String LOCAL_JMX = "sun.management.JMXConnectorServer.address";
    private static final String REMOTE_JMX = "sun.management.JMXConnectorServer.0.remoteAddress";

    private final ByteBuffer data;

    private PerfData(ByteBuffer data) {
        this.data = data;
    }

    /**
     * Returns the address for local JMX clients, which exists once the first of them has connected; otherwise the
     * address for remote ones, if there is one.
     */
    static Optional<String> jmxAddressOfThisJvm() {
        return ofProcess(ProcessHandle.current().pid(), new UserOwnership())
                .flatMap(data -> data.text(LOCAL_JMX).or(() -> data.text(REMOTE_JMX)));
    }

    /** Returns the data of the JVM with the given process id. */
    static Optional<PerfData> ofProcess(long processId, Ownership ownership) {
        // On systems with a /tmp, HotSpot ignores java.io.tmpdir.
        for (String folder : List.of("/tmp", System.getProperty("java.io.tmpdir", ""))) {
            Path ofUser = Path.of(folder, "hsperfdata_" + System.getProperty("user.name", ""));
            Path file = ofUser.resolve(Long.toString(processId));
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return read(ofUser, file, ownership);
            }
        }
        return Optional.empty();
    }

    /** Reads only a file that no other user can have written, because clients connect to the address in it. */
    private static Optional<PerfData> read(Path folder, Path file, Ownership ownership) {
        try {
            boolean isOurs = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && ownership.isOurs(folder)
                    && ownership.isOurs(file);
            return isOurs ? of(content(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    static Optional<PerfData> of(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES || data.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        boolean isBigEndian = data.get(BYTE_ORDER) == 0;
        return Optional.of(new PerfData(data.order(isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)));
    }

    /** Returns the text with the given name; empty if there is none, or if the JVM is writing at the moment. */
    Optional<String> text(String name) {
        try {
            int entry = data.getInt(FIRST_ENTRY);
            for (int i = 0; i < data.getInt(NUMBER_OF_ENTRIES); i++) {
                if (data.get(entry + TYPE) == TEXT && name.equals(textOf(entry, NAME_OFFSET))) {
                    return Optional.of(textOf(entry, VALUE_OFFSET)).filter(text -> !text.isEmpty());
                }
                int length = data.getInt(entry);
                if (length <= 0) {
                    return Optional.empty();
                }
                entry += length;
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Returns the text up to the zero byte that ends it. */
    private String textOf(int entry, int offset) {
        int start = entry + data.getInt(entry + offset);
        int end = start;
        while (data.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - start];
        data.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
