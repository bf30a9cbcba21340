package io.trackedcache.trials.agents;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A reader of JaCoCo data: for each class by name, its class file and the probes that were reached. */
final class Coverage {
    private static final int HEADER = 0x01;
    private static final int SESSION = 0x10;
    private static final int CLASS = 0x11;

    private final Map<String, String> classes = new TreeMap<>();
    private final DataInputStream in;

    private Coverage(DataInputStream in) {
        this.in = in;
    }

    static Map<String, String> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            Coverage coverage = new Coverage(in);
            for (int block = in.read(); block >= 0; block = in.read()) {
                coverage.take(block);
            }
            return coverage.classes;
        }
    }

    private void take(int block) throws IOException {
        switch (block) {
            case HEADER -> in.skipNBytes(2 * Character.BYTES);
            case SESSION -> {
                in.readUTF();
                in.skipNBytes(2 * Long.BYTES);
            }
            case CLASS -> {
                long file = in.readLong();
                classes.put(in.readUTF(), Long.toHexString(file) + " " + reached());
            }
            default -> throw new IOException("an unknown block " + block);
        }
    }

    /** Reads a bit for each probe, the lowest first. */
    private String reached() throws IOException {
        int places = length();
        StringBuilder reached = new StringBuilder();
        for (int read = 0; read < places; read += Byte.SIZE) {
            reached.append(String.format("%02x", in.readUnsignedByte()));
        }
        return reached.toString();
    }

    /** Reads seven bits of each byte; the eighth bit means that more bytes follow. */
    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            length |= (next & 0x7F) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return length;
    }
}
