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
 * One file of the folder. Only a regular file of our own user is read, replaced or removed: never what a link leads to,
 * a pipe, a folder, or what somebody else has put there.
 */
record OwnFile(Path path, Ownership ownership) {
    /** Far more than a thousand sessions need. */
    static final int MOST_BYTES = 16 << 20;

    /** Behind the name of the file that is being written. */
    static final String TEMPORARY = ".tmp";

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Does nothing where there is none. */
    void requireOurs() throws IOException {
        if (exists() && !isOurs()) {
            throw new UntouchableFileException("'" + path
                    + "' is no regular file of this user: it is left alone; remove it, or use another session.dir");
        }
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && ownership.isOurs(path);
    }

    String read() throws IOException {
        requireOurs();
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BrokenFileException("it has more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    void replace(String text) throws IOException {
        try (NewContent content = prepare(text)) {
            content.takePlace();
        }
    }

    /** Brings the text to the disk in a file of its own, which is all that can fail for want of room. */
    NewContent prepare(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("'" + path + "' would have " + bytes.length + " bytes: expected at most " + MOST_BYTES
                    + "; register less metadata, or call cleanupStaleSessions");
        }
        requireOurs();
        Path temporary = path.resolveSibling(path.getFileName() + "." + RandomId.next() + TEMPORARY);
        try {
            writeNew(temporary, bytes);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return new NewContent(temporary, path);
    }

    /** What is on the disk but not yet in its place: whoever looks there finds all of the old or all of the new. */
    record NewContent(Path temporary, Path path) implements AutoCloseable {
        void takePlace() throws IOException {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Removes what has not taken its place. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeNew(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                SessionFolder.isPosix(file) ? SessionFolder.ownerOnly("rw-------") : SessionFolder.none())) {
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
