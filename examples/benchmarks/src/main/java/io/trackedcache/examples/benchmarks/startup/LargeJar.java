package io.trackedcache.examples.benchmarks.startup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;

/** The classes of the large program: copies of two templates under other names. */
final class LargeJar {
    private LargeJar() {}

    /** Returns the class files by file name. */
    static Map<String, byte[]> classFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        addCopies(files, PlainTemplate.class, LargeProgram.PLAIN, LargeProgram.CLASSES);
        addCopies(files, AnnotatedTemplate.class, LargeProgram.ANNOTATED, LargeProgram.WOVEN);
        return files;
    }

    private static void addCopies(Map<String, byte[]> files, Class<?> template, String name, int copies)
            throws IOException {
        String from = Type.getInternalName(template);
        byte[] original = JarBuilder.bytes(template);
        for (int i = 0; i < copies; i++) {
            String to = name.replace('.', '/') + i;
            ClassWriter copy = new ClassWriter(0);
            new ClassReader(original).accept(new ClassRemapper(copy, new SimpleRemapper(Opcodes.ASM9, from, to)), 0);
            files.put(to + ".class", copy.toByteArray());
        }
    }
}
