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

/** Finds the class files in what somebody has named: a folder, an archive or a class file, told by what is in it. */
final class ClassFiles {
    private static final byte[] CLASS_FILE = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE};

    /** Without the rest of a local header: an archive may be empty, or begin with a program. */
    private static final byte[] ARCHIVE = {'P', 'K'};

    private final Limits limits;
    private final ClassFileListener listener;

    /** The folders that were entered: links may lead in circles, or to the same place twice. */
    private final Set<Path> entered = new HashSet<>();

    ClassFiles(Limits limits, ClassFileListener listener) {
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
                // A pipe would never end.
                String what = Files.exists(path) ? "is neither a folder nor a file" : Nearest.missing(path);
                listener.failed(new Problem(path.toString(), what));
            }
        } catch (IOException | SecurityException e) {
            listener.failed(new Problem(path.toString(), "cannot be read: " + e));
        }
    }

    private void readFile(Path file) throws IOException {
        byte[] start = startOf(file);
        if (Archives.isNameOfOne(file.toString()) || startsWith(start, ARCHIVE)) {
            new Archives(limits, listener).read(file);
        } else if (startsWith(start, CLASS_FILE) || Archives.isNameOfClass(file.toString())) {
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
                    file.toString(), "has more than " + limits.classBytes() + " bytes; no class file does"));
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
            if (Files.isDirectory(child) || Archives.isNameOfOne(name) || Archives.isNameOfClass(name)) {
                read(child);
            }
        }
    }

    /** In the order of their names, which file systems do not have. */
    private static List<Path> childrenOf(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
