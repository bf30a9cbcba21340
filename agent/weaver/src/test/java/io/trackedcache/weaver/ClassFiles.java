package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;

/** Access to the class files of tests, and checks of them. */
final class ClassFiles {
    static final String ZOO = "io.trackedcache.weaver.zoo.";

    private static final ClassLoader TESTS = Objects.requireNonNull(ClassFiles.class.getClassLoader());
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private ClassFiles() {}

    static byte[] of(Class<?> type) {
        return of(type.getName());
    }

    static byte[] of(String className) {
        String path = className.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(TESTS.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of all classes of the zoo, with nested ones, sorted. */
    static List<String> zoo() {
        try (Stream<Path> files = Files.list(folderOfZoo())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> ZOO + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOfZoo() {
        return Path.of(URI.create(
                Objects.requireNonNull(ClassFiles.class.getResource("zoo")).toString()));
    }

    /** Returns the woven class file, or the given one if there is nothing to weave. Fails if it does not verify. */
    static byte[] weave(byte[] classFile) {
        byte[] woven = new Weaver().weave(classFile).classFile();
        byte[] result = woven == null ? classFile : woven;
        assertThat(problems(result)).isEmpty();
        return result;
    }

    /** Returns the problems that ASM's data-flow analysis finds in the methods. */
    static String problems(byte[] classFile) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(classFile), TESTS, false, new PrintWriter(problems));
        return problems.toString();
    }

    /** Returns the newest version of class files that this JVM loads. */
    static int newestLoadable() {
        return VERSION_BEFORE_JAVA_1 + Runtime.version().feature();
    }

    static byte[] withVersion(int version, byte[] classFile) {
        byte[] changed = classFile.clone();
        changed[6] = (byte) (version >> 8);
        changed[7] = (byte) version;
        return changed;
    }

    /** Returns the class file under another internal name. */
    static byte[] renamed(String internalName, Class<?> type) {
        ClassWriter renamed = new ClassWriter(0);
        SimpleRemapper names = new SimpleRemapper(Opcodes.ASM9, Type.getInternalName(type), internalName);
        new ClassReader(of(type)).accept(new ClassRemapper(renamed, names), 0);
        return renamed.toByteArray();
    }

    static ClassNode tree(byte[] classFile) {
        ClassNode tree = new ClassNode();
        new ClassReader(classFile).accept(tree, 0);
        return tree;
    }

    static MethodNode method(byte[] classFile, String name) {
        return tree(classFile).methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
