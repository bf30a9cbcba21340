package io.trackedcache.session;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the session files on Linux, as far as a session needs it that writes its own file and no other. Has the
 * same rules as {@link SessionFolder} and {@link OwnFile}, but no messages: where it returns false, these are asked to
 * do the same and say why not. It uses {@code java.io}, since all other classes must be loaded for it.
 */
final class PlainFolder {
    private static final int TYPE = 0xF000;
    private static final int FOLDER = 0x4000;
    private static final int REGULAR_FILE = 0x8000;
    private static final int WRITABLE_BY_OTHERS = 0x12;

    private final File folder;

    /** The id of the user; null before the first use. */
    private @Nullable Integer user;

    PlainFolder(String folder) {
        this.folder = new File(folder);
    }

    /** Creates the folder if it does not exist. Returns whether it is a folder of this user and no other can write. */
    boolean isReady() throws IOException {
        Map<String, Object> attributes = attributes(folder);
        if (attributes == null) {
            make();
            attributes = attributes(folder);
        }
        return attributes != null && isSafe(attributes);
    }

    private boolean isSafe(Map<String, Object> attributes) throws IOException {
        return isOurs(attributes, FOLDER) && (mode(attributes) & WRITABLE_BY_OTHERS) == 0;
    }

    private void make() throws IOException {
        File parent = folder.getParentFile();
        if (parent != null && !parent.exists()) {
            Files.createDirectories(parent.toPath());
        }
        Files.createDirectory(folder.toPath(), new OfOwner());
    }

    /** The permissions of a new folder. */
    private static final class OfOwner implements FileAttribute<Set<PosixFilePermission>> {
        @Override
        public String name() {
            return "posix:permissions";
        }

        @Override
        public Set<PosixFilePermission> value() {
            return Set.of(
                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
        }
    }

    /** Returns the names of all files; none if the folder cannot be listed. */
    String[] names() {
        String[] names = folder.list();
        return names == null ? new String[0] : names;
    }

    /** Returns when a file was last modified, in milliseconds since 1970; 0 if it is gone. */
    long lastModified(String name) {
        return new File(folder, name).lastModified();
    }

    /** Returns the content of a file; null if it does not exist. Throws where it is not a regular file of this user. */
    @Nullable
    String read(String name) throws IOException {
        File file = new File(folder, name);
        Map<String, Object> attributes = attributes(file);
        if (attributes == null) {
            return null;
        }
        if (!isOurs(attributes, REGULAR_FILE)) {
            throw new IOException("not a regular file of this user");
        }
        return LinuxProcesses.text(file.getPath());
    }

    /**
     * Replaces a file in one step. Its new content is written to a temporary file first, which no other user can read.
     */
    boolean replace(String name, String text) throws IOException {
        File file = new File(folder, name);
        if (!isOursIfThere(file)) {
            return false;
        }
        File temporary = new File(folder, name + '.' + System.nanoTime() + OwnFile.TEMPORARY);
        if (!temporary.createNewFile()) {
            return false;
        }
        boolean isReplaced = false;
        try {
            isReplaced = isForOwnerOnly(temporary) && isWritten(temporary, text) && temporary.renameTo(file);
        } finally {
            if (!isReplaced) {
                boolean unused = temporary.delete();
            }
        }
        return isReplaced;
    }

    private static boolean isForOwnerOnly(File file) {
        return file.setReadable(false, false)
                && file.setReadable(true, true)
                && file.setWritable(false, false)
                && file.setWritable(true, true);
    }

    private static boolean isWritten(File file, String text) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
            return true;
        }
    }

    /** Returns whether the file is gone, perhaps with the folder. */
    boolean delete(String name) throws IOException {
        Map<String, Object> attributes = attributes(folder);
        File file = new File(folder, name);
        return attributes == null
                || (isSafe(attributes) && isOursIfThere(file) && (file.delete() || attributes(file) == null));
    }

    private boolean isOursIfThere(File file) throws IOException {
        Map<String, Object> attributes = attributes(file);
        return attributes == null || isOurs(attributes, REGULAR_FILE);
    }

    private boolean isOurs(Map<String, Object> attributes, int type) throws IOException {
        Integer owner = user;
        if (owner == null) {
            owner = LinuxProcesses.ownUserId();
            user = owner;
        }
        return (mode(attributes) & TYPE) == type && owner.equals(attributes.get("uid"));
    }

    private static int mode(Map<String, Object> attributes) {
        return attributes.get("mode") instanceof Integer mode ? mode : 0;
    }

    /** Returns the attributes of the file itself, not of the target of a link; null if there is none. */
    private static @Nullable Map<String, Object> attributes(File file) throws IOException {
        try {
            return Files.readAttributes(file.toPath(), "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
