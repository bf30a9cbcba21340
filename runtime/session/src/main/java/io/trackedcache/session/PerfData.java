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
 * The numbers and texts that a HotSpot JVM shows to the tools of its machine, such as jps, in a file whose format has
 * been the same for twenty years. There may be none: where the JVM was told so, or is of another make.
 */
final class PerfData {
    private static final int MAGIC = 0xcafec0c0;
    private static final int MOST_BYTES = 1 << 20;

    // Of the header.
    private static final int BYTE_ORDER = 4;
    private static final int FIRST_ENTRY = 24;
    private static final int NUMBER_OF_ENTRIES = 28;
    private static final int HEADER_BYTES = 32;

    // Of an entry, whose first number is its length.
    private static final int NAME_OFFSET = 4;
    private static final int TYPE = 12;
    private static final int VALUE_OFFSET = 16;

    /** Of bytes, which are texts. */
    private static final int TEXT = 'B';

    private final ByteBuffer data;

    private PerfData(ByteBuffer data) {
        this.data = data;
    }

    /** Of the JVM with that process id. */
    static Optional<PerfData> ofProcess(long processId, Ownership ownership) {
        // Where there is a /tmp, HotSpot does not ask java.io.tmpdir.
        for (String folder : List.of("/tmp", System.getProperty("java.io.tmpdir", ""))) {
            Path ofUser = Path.of(folder, "hsperfdata_" + System.getProperty("user.name", ""));
            Path file = ofUser.resolve(Long.toString(processId));
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return read(ofUser, file, ownership);
            }
        }
        return Optional.empty();
    }

    /** Only where nobody else could have put it: whoever trusts what it says would connect to anywhere. */
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
            return in.readNBytes(MOST_BYTES);
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

    /** The text of that name; none where there is none, or where the JVM is just writing. */
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

    /** Up to the zero that ends it. */
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
