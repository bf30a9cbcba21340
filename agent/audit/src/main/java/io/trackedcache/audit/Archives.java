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
 * Reads the class files of archives, and of the archives in them, without unpacking anything to a disk.
 *
 * <p>Of a class with variants for several JDKs ({@code META-INF/versions}), all are read: each runs somewhere.
 */
final class Archives {
    private static final List<String> ENDINGS = List.of(".jar", ".war", ".ear");

    private final Limits limits;
    private final ClassFileListener listener;

    Archives(Limits limits, ClassFileListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    static boolean isNameOfOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Modules and packages have class files that hold no code. */
    static boolean isNameOfClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.endsWith("package-info.class");
    }

    void read(Path file) {
        Inflation inflation = new Inflation(limits.archiveBytes());
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (isOfInterest(entry) && !inflation.isSpent()) {
                    read(file + "!/" + entry.getName(), () -> archive.getInputStream(entry), inflation);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Names in an archive can be broken in ways for which there is no exception of its own.
            listener.failed(new Problem(file.toString(), "cannot be read as an archive: " + e.getMessage()));
        }
    }

    private static boolean isOfInterest(ZipEntry entry) {
        return !entry.isDirectory() && (isNameOfClass(entry.getName()) || isNameOfOne(entry.getName()));
    }

    /** Opens an entry. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private void read(String where, Opening entry, Inflation inflation) {
        try (InputStream in = inflation.of(entry.open())) {
            read(where, in, 1, inflation);
        } catch (IOException | RuntimeException e) {
            listener.failed(new Problem(where, "cannot be read: " + e.getMessage()));
        }
    }

    private void read(String where, InputStream in, int depth, Inflation inflation) throws IOException {
        if (isNameOfClass(where)) {
            readClass(where, in);
        } else if (depth > limits.nesting()) {
            listener.failed(new Problem(where, "lies in more than " + limits.nesting() + " archives; name it itself"));
        } else {
            readInner(where, in, depth, inflation);
        }
    }

    private void readInner(String where, InputStream in, int depth, Inflation inflation) throws IOException {
        // Not closed: the stream of the outer archive goes on behind it.
        ZipInputStream archive = inflation.ofEntries(in);
        ZipEntry entry = archive.getNextEntry();
        if (entry == null) {
            listener.failed(new Problem(where, "cannot be read as an archive: no entry is found in it"));
        }
        while (entry != null) {
            if (isOfInterest(entry)) {
                read(where + "!/" + entry.getName(), archive, depth + 1, inflation);
            }
            entry = archive.getNextEntry();
        }
    }

    private void readClass(String where, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.classBytes() + 1);
        if (bytes.length > limits.classBytes()) {
            listener.failed(new Problem(where, "has more than " + limits.classBytes() + " bytes; no class file does"));
        } else {
            listener.found(where, bytes);
        }
    }
}
