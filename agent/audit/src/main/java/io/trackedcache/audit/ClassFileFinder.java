package io.trackedcache.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds class files in a folder, an archive or a file. The content decides which of these a path is. */
final class ClassFileFinder {
    private static final byte[] CLASS_FILE = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE};

    /** The start of a zip file. The rest of the header varies: an archive may be empty, or start with a program. */
    private static final byte[] ARCHIVE = {'P', 'K'};

    private final SizeLimits limits;
    private final ClassFileListener listener;

    /** The folders read so far. Links may form a circle, or lead to one folder twice. */
    private final Set<Path> entered = new HashSet<>();

    ClassFileFinder(SizeLimits limits, ClassFileListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    void read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                readFolder(path);
            } else if (Files.isRegularFile(path)) {
                readFile(path);
            } else {
                // For example a pipe, which would never end.
                String reason = Files.exists(path) ? "is neither a folder nor a file" : MissingPath.reason(path);
                listener.failed(new Problem(path.toString(), reason));
            }
        } catch (IOException | SecurityException e) {
            listener.failed(new Problem(path.toString(), "cannot be read: " + e));
        }
    }

    private void readFile(Path file) throws IOException {
        byte[] start = startOf(file);
        if (Archives.isArchiveName(file.toString()) || startsWith(start, ARCHIVE)) {
            new Archives(limits, listener).read(file);
        } else if (startsWith(start, CLASS_FILE) || Archives.isClassName(file.toString())) {
            readClass(file);
        } else {
            listener.failed(new Problem(file.toString(), "is neither a folder nor a jar nor a class file"));
        }
    }

    private static byte[] startOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CLASS_FILE.length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }

    private void readClass(Path file) throws IOException {
        if (Files.size(file) > limits.classBytes()) {
            listener.failed(new Problem(
                    file.toString(), "is larger than " + limits.classBytes() + " bytes, the limit for class files"));
        } else {
            listener.found(file.toString(), Files.readAllBytes(file));
        }
    }

    private void readFolder(Path folder) throws IOException {
        if (!entered.add(folder.toRealPath())) {
            return;
        }
        for (Path child : childrenOf(folder)) {
            String name = child.toString();
            if (Files.isDirectory(child) || Archives.isArchiveName(name) || Archives.isClassName(name)) {
                read(child);
            }
        }
    }

    /** Returns the children sorted by name, because file systems list them in any order. */
    private static List<Path> childrenOf(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
