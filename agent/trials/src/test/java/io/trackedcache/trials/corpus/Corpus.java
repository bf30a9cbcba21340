package io.trackedcache.trials.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The folder of the libraries. */
final class Corpus {
    private static final String SUFFIX = ".class";
    private static final Path JARS = Path.of("target/corpus").toAbsolutePath();

    private Corpus() {}

    static Path jar(String name) {
        return JARS.resolve(name + ".jar");
    }

    /** Returns the class files of a library by class name. */
    static Map<String, byte[]> classFiles(Library library) throws IOException {
        Map<String, byte[]> classFiles = new HashMap<>();
        for (String jar : library.jars()) {
            addClassFiles(jar(jar), classFiles);
        }
        return classFiles;
    }

    private static void addClassFiles(Path jar, Map<String, byte[]> classFiles) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(Corpus::isOfClass).toList()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    classFiles.put(className(entry.getName()), bytes.readAllBytes());
                }
            }
        }
    }

    /** Skips classes for certain versions of Java and module descriptors, which are not loaded as classes. */
    private static boolean isOfClass(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(SUFFIX) && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
    }

    /** Returns a loader of the libraries that others need for linking, and of the JDK. */
    static URLClassLoader needed() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(JARS.resolve("needed"), "*.jar")) {
            for (Path file : files) {
                jars.add(file.toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
