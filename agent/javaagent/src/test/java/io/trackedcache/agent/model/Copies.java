package io.trackedcache.agent.model;

import io.trackedcache.weaver.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;

/** A class loader that defines woven copies of classes under other names. */
final class Copies extends ClassLoader {
    private final Weaver weaver = new Weaver();

    Copies() {
        super(Copies.class.getClassLoader());
    }

    /** Creates an instance of a copy with the given simple name. */
    Object newInstance(Class<?> template, String simpleName) throws ReflectiveOperationException, IOException {
        var constructor = define(template, simpleName).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private Class<?> define(Class<?> template, String simpleName) throws IOException {
        String from = Type.getInternalName(template);
        String name = template.getPackageName() + "." + simpleName;
        return weave(name, renamed(template, from, name.replace('.', '/')));
    }

    /** Weaves and defines a class. */
    Class<?> weave(String name, byte[] original) {
        byte[] woven = Objects.requireNonNull(weaver.weave(original).classFile(), name);
        return defineClass(name, woven, 0, woven.length);
    }

    private static byte[] renamed(Class<?> template, String from, String to) throws IOException {
        try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            ClassWriter copy = new ClassWriter(0);
            new ClassReader(Objects.requireNonNull(in, from).readAllBytes())
                    .accept(new ClassRemapper(copy, new SimpleRemapper(Opcodes.ASM9, from, to)), 0);
            return copy.toByteArray();
        }
    }
}
