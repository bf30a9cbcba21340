package io.trackedcache.trials.corpus;

import io.trackedcache.weaver.MethodReport;
import io.trackedcache.weaver.Weaver;
import io.trackedcache.weaver.WovenClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Weaves, checks and links every class of a library. */
final class LibraryTrial implements Callable<LibraryCounts> {
    private final LibraryCounts counts = new LibraryCounts();
    private final Map<String, byte[]> rewritten = new HashMap<>();
    private final Weaver weaver;
    private final Map<String, byte[]> classFiles;
    private final LibraryLoader woven;
    private final LibraryLoader unwoven;

    LibraryTrial(Weaver weaver, Map<String, byte[]> classFiles, ClassLoader needed) {
        this.weaver = weaver;
        this.classFiles = classFiles;
        this.woven = new LibraryLoader(needed, rewritten);
        this.unwoven = new LibraryLoader(needed, classFiles);
    }

    @Override
    public LibraryCounts call() {
        classFiles.forEach(this::weave);
        classFiles.keySet().forEach(this::link);
        return counts;
    }

    private void weave(String name, byte[] classFile) {
        try {
            take(name, classFile, weaver.weave(classFile));
        } catch (RuntimeException e) {
            counts.countClass(false);
            counts.fail(name, e.toString());
        }
    }

    private void take(String name, byte[] classFile, WovenClass result) {
        byte @Nullable [] after = result.classFile();
        rewritten.put(name, after == null ? classFile : after);
        counts.countClass(after != null);
        counts.countMethods(result.reports());
        if (after != null) {
            checkStructure(name, classFile, after);
        }
        if (!Arrays.equals(after, weaver.weave(classFile).classFile())) {
            counts.fail(name, "is woven in another way the second time");
        }
        if (hasWovenMethods(result) != (after != null)) {
            counts.fail(name, "is rewritten though nothing in it is woven, or the other way round");
        }
    }

    private static boolean hasWovenMethods(WovenClass result) {
        return result.reports().stream().anyMatch(MethodReport.Woven.class::isInstance);
    }

    private void checkStructure(String name, byte[] before, byte[] after) {
        String fault = Structure.fault(after);
        if (fault != null && Structure.fault(before) != null) {
            counts.countOddInItself();
        } else if (fault != null) {
            counts.fail(name, fault);
        }
    }

    private void link(String name) {
        Throwable failure = Linking.failure(woven, name);
        if (failure == null) {
            return;
        }
        if (isSame(failure, Linking.failure(unwoven, name))) {
            counts.countUnlinkable();
        } else {
            counts.fail(name, failure.toString());
        }
    }

    /** Removes variable parts: the JVM names any of several missing classes, and quotes parts of rejected code. */
    private static boolean isSame(Throwable one, @Nullable Throwable other) {
        return other != null && one.getClass() == other.getClass();
    }
}
