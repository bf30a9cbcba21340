package io.trackedcache.examples.benchmarks.measured;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.ByteBuddy;
import org.aspectj.weaver.loadtime.Agent;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The class files of two large libraries in memory, in a fixed random order. */
@State(Scope.Benchmark)
public class ClassFiles {
    static final int COUNT = 2000;

    private static final long SEED = 42;

    private final byte[][] files = load();
    private int position;

    /**
     * Returns the next class file, on every scan. Each class is scanned once in 2,000 scans, so it is as unlikely to be
     * in the CPU cache as in production.
     */
    byte[] next() {
        byte[] file = files[position];
        position = position + 1 < COUNT ? position + 1 : 0;
        return file;
    }

    private static byte[][] load() {
        List<byte[]> all = new ArrayList<>(inJarOf(ByteBuddy.class));
        all.addAll(inJarOf(Agent.class));
        if (all.size() < COUNT) {
            throw new IllegalStateException("the jars have only " + all.size() + " classes, not " + COUNT);
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, COUNT).toArray(byte[][]::new);
    }

    private static List<byte[]> inJarOf(Class<?> type) {
        try (JarFile jar = new JarFile(jarOf(type).toFile())) {
            List<byte[]> files = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    files.add(read(jar, entry));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
