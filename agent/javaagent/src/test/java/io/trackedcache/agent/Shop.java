package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * An application outside the project's packages, compiled by the test for a chosen Java version. It looks up once,
 * prints that it is ready, and looks up again for each byte of its standard input.
 */
final class Shop {
    static final String MAIN_CLASS = "Shop";

    private static final String SOURCE = """
            public class Shop {
                static class Shelf {
                    Object found;
                }

                Object find() { return new Shelf().found; }

                @io.trackedcache.annotation.TrackedCache
                Object findOld() { return find(); }

                public static void main(String[] arguments) throws Exception {
                    new Shop().findOld();
                    System.out.println("ready");
                    while (System.in.read() >= 0) {
                        new Shop().findOld();
                        System.out.println("again");
                    }
                }
            }
            """;

    private Shop() {}

    /** Compiles the application into a folder. */
    static ForkedJvm.Launch compiled(Path folder, String release) throws IOException {
        Path source = Files.writeString(folder.resolve("Shop.java"), SOURCE);
        run("javac", "--release", release, "-Xlint:-options", "-cp", TestClassPath.ANNOTATIONS.toString(), "" + source);
        return ForkedJvm.ofMain(MAIN_CLASS).withClassPath(folder, TestClassPath.ANNOTATIONS);
    }

    /** Compiles a variant with a class that is loaded but cannot be linked, because another class is missing. */
    static ForkedJvm.Launch withAClassThatCannotBeLinked(Path folder) throws IOException {
        ForkedJvm.Launch unused = compiled(folder, "17");
        Path source = Files.writeString(folder.resolve("Broken.java"), """
                class Missing extends RuntimeException {}

                class Broken {
                    @io.trackedcache.annotation.TrackedCache
                    Object find() {
                        try { return toString(); } catch (Missing e) { return null; }
                    }
                }

                class ShopWithBroken {
                    public static void main(String[] arguments) throws Exception {
                        Class.forName("Broken", false, ShopWithBroken.class.getClassLoader());
                        Shop.main(arguments);
                    }
                }
                """);
        String classPath = folder + File.pathSeparator + TestClassPath.ANNOTATIONS;
        run("javac", "--release", "17", "-cp", classPath, "-d", folder.toString(), source.toString());
        Files.delete(folder.resolve("Missing.class"));
        return ForkedJvm.ofMain("ShopWithBroken").withClassPath(folder, TestClassPath.ANNOTATIONS);
    }

    /** Compiles the application into a jar. */
    static Path jar(Path folder) throws IOException {
        ForkedJvm.Launch unused = compiled(folder, "17");
        Path jar = folder.resolve("shop.jar");
        run(
                "jar",
                "--create",
                "--file",
                jar.toString(),
                "-C",
                folder.toString(),
                "Shop.class",
                "-C",
                folder.toString(),
                "Shop$Shelf.class");
        return jar;
    }

    private static void run(String tool, String... arguments) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
                .isZero();
    }
}
