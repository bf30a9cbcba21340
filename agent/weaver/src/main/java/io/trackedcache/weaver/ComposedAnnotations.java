package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A search for annotations of an application that have an annotation of a framework themselves, such as an
 * {@code @CachedUsers} that has {@code @Cacheable}. Their class files are read as resources, and only for annotated
 * lookups that have annotations which are not known to be harmless.
 */
final class ComposedAnnotations {
    private static final int MOST_LEVELS = 4;

    private final ClassFileSource source;
    private volatile boolean isRehearsed;

    ComposedAnnotations(ClassFileSource source) {
        this.source = source;
    }

    /**
     * Loads what the search needs, before a class loader is asked: it may hold locks of its own, and to load it then
     * could deadlock.
     */
    private void rehearse() {
        if (isRehearsed) {
            return;
        }
        Search search = new Search(Rehearsed.SOURCE, ClassLoader.getPlatformClassLoader());
        var unused = search.isAnyCaching(List.of("Lrehearsed/Annotation;"), 1);
        isRehearsed = true;
    }

    /** Gives the same class file for each type. */
    private enum Rehearsed implements ClassFileSource {
        SOURCE;

        @Override
        public byte[] read(ClassLoader loader, String name) {
            return LinkRehearsal.classFile();
        }
    }

    /** Returns the facts, with what such annotations say about the methods and the class. */
    ClassFacts in(@Nullable ClassLoader loader, ClassFacts type) {
        if (loader == null || !hasLookups(type)) {
            return type;
        }
        Search search = new Search(source, loader);
        ClassMarks marks = type.marks();
        if (hasOthers(type)) {
            rehearse();
        }
        boolean isClassCached = !marks.isCachedByFramework() && search.isAnyCaching(marks.otherAnnotations(), 1);
        List<MethodFacts> methods = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            boolean isCached = method.annotations().containsKey(Role.LOOKUP)
                    && !method.marks().isCachedByFramework()
                    && search.isAnyCaching(method.marks().otherAnnotations(), 1);
            methods.add(isCached ? method.with(method.marks().cachedByFramework()) : method);
        }
        return type.with(isClassCached ? marks.cachedByFramework() : marks, methods);
    }

    private static boolean hasLookups(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (method.annotations().containsKey(Role.LOOKUP)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class file may have to be read. */
    private static boolean hasOthers(ClassFacts type) {
        boolean found = !type.marks().otherAnnotations().isEmpty();
        for (MethodFacts method : type.methods()) {
            found |= !method.marks().otherAnnotations().isEmpty();
        }
        return found;
    }

    /** The search of one class loader, which is asked once for each type. */
    private static final class Search {
        private final ClassFileSource source;
        private final ClassLoader loader;
        private final Set<String> caching = new HashSet<>();
        private final Set<String> plain = new HashSet<>();

        Search(ClassFileSource source, ClassLoader loader) {
            this.source = source;
            this.loader = loader;
        }

        boolean isAnyCaching(List<String> descriptors, int level) {
            for (String descriptor : descriptors) {
                if (isCaching(descriptor, level)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isCaching(String descriptor, int level) {
            if (caching.contains(descriptor)) {
                return true;
            }
            if (level > MOST_LEVELS || !plain.add(descriptor)) {
                return false;
            }
            FrameworkAnnotations own = read(descriptor.substring(1, descriptor.length() - 1));
            boolean isCaching = own != null && (own.isFound() || isAnyCaching(own.others(), level + 1));
            if (isCaching) {
                caching.add(descriptor);
            }
            return isCaching;
        }

        private @Nullable FrameworkAnnotations read(String type) {
            byte[] classFile = source.read(loader, type);
            try {
                return classFile == null ? null : AnnotationsOfType.read(classFile);
            } catch (RuntimeException e) {
                return null; // ASM cannot read it, and so the JVM cannot use it.
            }
        }
    }

    /** A visitor that collects the annotations of a type. */
    private static final class AnnotationsOfType extends ClassVisitor {
        private final FrameworkAnnotations found = new FrameworkAnnotations();

        private AnnotationsOfType() {
            super(Opcodes.ASM9);
        }

        static FrameworkAnnotations read(byte[] classFile) {
            AnnotationsOfType type = new AnnotationsOfType();
            new ClassReader(classFile)
                    .accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return type.found;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return found.visit(descriptor);
        }
    }
}
