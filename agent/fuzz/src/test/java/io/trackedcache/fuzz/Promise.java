package io.trackedcache.fuzz;

import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.Weaver;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * The contract of the weaver for all bytes. A class that the JVM links can also be linked when it is woven. The weaver
 * fails only for classes that the JVM rejects, or that have no room for more. A small class stays small.
 *
 * <p>Attributes that ASM cannot copy are exempt: the JVM reads some attributes only on request.
 */
final class Promise {
    private static final List<Weaver> WEAVERS =
            List.of(new Weaver(), new Weaver(MethodRules.of(List.of("*#*=everything{miss=EMPTY+ZERO}"), List.of())));

    /** About the bytes that a class of one method with only returns grows by. */
    private static final int MOST_GROWTH = 100;

    private static final int MOST_ADDED = 1 << 23;

    private Promise() {}

    static void check(byte[] classFile) {
        ConstantPoolScan.mentionsAnnotations(classFile);
        String problem = problemOfCopy(classFile);
        for (Weaver weaver : WEAVERS) {
            check(classFile, problem, weaver);
        }
    }

    private static void check(byte[] classFile, @Nullable String problem, Weaver weaver) {
        byte[] woven = weave(classFile, problem, weaver);
        if (woven == null) {
            return;
        }
        if (woven.length > classFile.length * MOST_GROWTH + MOST_ADDED) {
            throw new AssertionError("grown from " + classFile.length + " to " + woven.length);
        }
        String problemOfWoven = problem == null ? problem(woven) : null;
        if (problemOfWoven != null) {
            throw new AssertionError("no longer links: " + problemOfWoven);
        }
        if (problem == null && !isWellFormed(woven)) {
            throw new AssertionError("is no longer well formed");
        }
    }

    private static byte @Nullable [] weave(byte[] classFile, @Nullable String problem, Weaver weaver) {
        try {
            return weaver.weave(classFile).classFile();
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            return null;
        } catch (RuntimeException e) {
            if (problem == null) {
                throw new AssertionError("the JVM links it, the weaver fails", e);
            }
            return null;
        }
    }

    private static @Nullable String problemOfCopy(byte[] classFile) {
        String problem = problem(classFile);
        if (problem != null) {
            return problem;
        }
        try {
            ClassWriter copy = new ClassWriter(0);
            new ClassReader(classFile).accept(copy, ClassReader.EXPAND_FRAMES);
            return isWellFormed(copy.toByteArray()) ? problem(copy.toByteArray()) : "ASM does not take it as it is";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /**
     * Returns why the JVM rejects a class; null if it does not. Links and so verifies the class, without running it.
     */
    private static @Nullable String problem(byte[] classFile) {
        try {
            Method[] linked = new Definer().define(classFile).getDeclaredMethods();
            return linked == null ? "no methods" : null;
        } catch (LinkageError | RuntimeException e) {
            return e.toString();
        }
    }

    private static boolean isWellFormed(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new CheckClassAdapter(new ClassNode(), false), 0);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static final class Definer extends ClassLoader {
        Definer() {
            super(Promise.class.getClassLoader());
        }

        /** Defines the class under the name in its class file. */
        Class<?> define(byte[] classFile) {
            return defineClass(null, classFile, 0, classFile.length);
        }
    }
}
