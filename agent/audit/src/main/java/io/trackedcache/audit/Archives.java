package io.trackedcache.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads the class files of archives and of the archives inside them, without writing anything to disk.
 *
 * <p>If a class has variants for several JDKs ({@code META-INF/versions}), all are read, because each runs on some JDK.
 */
final class Archives {
    private static final List<String> ENDINGS = List.of(".jar", ".war", ".ear");

    private final SizeLimits limits;
    private final ClassFileListener listener;

    Archives(SizeLimits limits, ClassFileListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    static boolean isArchiveName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Whether the entry is a class file with code. The class files of modules and packages have none. */
    static boolean isClassName(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.endsWith("package-info.class");
    }

    void read(Path file) {
        UnpackingLimit unpacked = new UnpackingLimit(limits.archiveBytes());
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (isOfInterest(entry) && !unpacked.isExceeded()) {
                    read(file + "!/" + entry.getName(), () -> archive.getInputStream(entry), unpacked);
                }
            }
        } catch (IOException | RuntimeException e) {
            // ZipFile throws unchecked exceptions too, for example for malformed names.
            listener.failed(new Problem(file.toString(), "cannot be read as an archive: " + e.getMessage()));
        }
    }

    private static boolean isOfInterest(ZipEntry entry) {
        return !entry.isDirectory() && (isClassName(entry.getName()) || isArchiveName(entry.getName()));
    }

    /** Opens the stream of an archive entry. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private void read(String where, Opening entry, UnpackingLimit unpacked) {
        try (InputStream in = unpacked.of(entry.open())) {
            read(where, in, 1, unpacked);
        } catch (IOException | RuntimeException e) {
            listener.failed(new Problem(where, "cannot be read: " + e.getMessage()));
        }
    }

    private void read(String where, InputStream in, int depth, UnpackingLimit unpacked) throws IOException {
        if (isClassName(where)) {
            readClass(where, in);
        } else if (depth > limits.nesting()) {
            listener.failed(new Problem(
                    where,
                    "is nested in more than " + limits.nesting() + " archives; extract it and audit it separately"));
        } else {
            readInner(where, in, depth, unpacked);
        }
    }

    private void readInner(String where, InputStream in, int depth, UnpackingLimit unpacked) throws IOException {
        // Not closed, because that would close the stream of the outer archive.
        ZipInputStream archive = unpacked.ofEntries(in);
        ZipEntry entry = archive.getNextEntry();
        if (entry == null) {
            listener.failed(new Problem(where, "cannot be read as an archive: it has no entries"));
        }
        while (entry != null) {
            if (isOfInterest(entry)) {
                read(where + "!/" + entry.getName(), archive, depth + 1, unpacked);
            }
            entry = archive.getNextEntry();
        }
    }

    private void readClass(String where, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.classBytes() + 1);
        if (bytes.length > limits.classBytes()) {
            listener.failed(
                    new Problem(where, "is larger than " + limits.classBytes() + " bytes, the limit for class files"));
        } else {
            listener.found(where, bytes);
        }
    }
}
