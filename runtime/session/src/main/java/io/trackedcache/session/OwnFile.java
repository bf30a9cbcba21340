package io.trackedcache.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file of the session folder. Only a regular file of the current user is read, replaced or removed: never the target
 * of a link, a pipe, a folder, or a file of another user.
 */
record OwnFile(Path path, Ownership ownership) {
    /** Far more than the registry of a thousand sessions needs. */
    static final int MAX_BYTES = 16 << 20;

    /** The suffix of a file that is being written. */
    static final String TEMPORARY = ".tmp";

    /** The permissions of every file. */
    static final String OWNER_ONLY = "rw-------";

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Throws if the file exists and is not a regular file of this user. */
    void requireOurs() throws IOException {
        if (exists() && !isOurs()) {
            throw new UntouchableFileException("'" + path
                    + "' is not a regular file of this user and is left alone; remove it, or use another session.dir");
        }
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && ownership.isOurs(path);
    }

    String read() throws IOException {
        requireOurs();
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new BrokenFileException("it has more than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    void replace(String text) throws IOException {
        try (NewContent content = prepare(text)) {
            content.takePlace();
        }
    }

    /**
     * Writes the text to a temporary file. Only this step needs disk space; taking the place of the old file does not.
     */
    NewContent prepare(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("'" + path + "' would have " + bytes.length + " bytes: expected at most " + MAX_BYTES
                    + "; register less metadata, or call cleanupStaleSessions");
        }
        requireOurs();
        Path temporary =
                path.resolveSibling(path.getFileName() + "." + Long.toHexString(System.nanoTime()) + TEMPORARY);
        try {
            writeNew(temporary, bytes, ownership);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return new NewContent(temporary, path);
    }

    /** Content that is on the disk but not yet in its place. A reader finds the whole old file or the whole new one. */
    record NewContent(Path temporary, Path path) implements AutoCloseable {
        void takePlace() throws IOException {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Removes the temporary file, if it has not taken its place. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeNew(Path file, byte[] bytes, Ownership ownership) throws IOException {
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                SessionFolder.permissions(ownership, file, OWNER_ONLY))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    void delete() throws IOException {
        requireOurs();
        Files.deleteIfExists(path);
    }
}
