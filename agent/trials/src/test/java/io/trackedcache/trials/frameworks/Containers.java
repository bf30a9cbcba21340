package io.trackedcache.trials.frameworks;

import io.trackedcache.agent.TestClassPath;
import io.trackedcache.trials.frameworks.app.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The class paths of CDI containers that cannot be on the class path of the tests, beside another one. */
final class Containers {
    private static final Path FOLDER = Path.of("target", "containers");
    private static final String APPLICATION = Users.class.getPackageName().replace('.', '/');

    private Containers() {}

    static Path[] openWebBeans() throws IOException {
        return with("openwebbeans", TestClassPath.locationOf(Users.class));
    }

    /**
     * Returns the class path of the last Weld for the names of Java EE. The application is compiled against those of
     * Jakarta EE, so its class files are rewritten.
     *
     * @param rewritten the folder for them
     */
    static Path[] weld3(Path rewritten) throws IOException {
        Path from = TestClassPath.locationOf(Users.class).resolve(APPLICATION);
        Path to = Files.createDirectories(rewritten.resolve(APPLICATION));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName().toString()), toJavaEe(Files.readAllBytes(file)));
            }
        }
        return with("weld3", rewritten);
    }

    private static byte[] toJavaEe(byte[] classFile) {
        ClassWriter renamed = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassRemapper(renamed, new Remapper(Opcodes.ASM9) {
                            @Override
                            public String map(String type) {
                                return type.startsWith("jakarta/") ? type.replaceFirst("jakarta", "javax") : type;
                            }
                        }),
                        0);
        return renamed.toByteArray();
    }

    private static Path[] with(String container, Path application) throws IOException {
        List<Path> path = new ArrayList<>(List.of(application, TestClassPath.ANNOTATIONS));
        try (Stream<Path> jars = Files.list(FOLDER.resolve(container))) {
            jars.map(Path::toAbsolutePath).forEach(path::add);
        }
        return path.toArray(Path[]::new);
    }
}
