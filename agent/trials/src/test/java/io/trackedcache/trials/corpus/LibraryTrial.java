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
final class LibraryTrial implements Callable<Tally> {
    private final Tally tally = new Tally();
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
    public Tally call() {
        classFiles.forEach(this::weave);
        classFiles.keySet().forEach(this::link);
        return tally;
    }

    private void weave(String name, byte[] classFile) {
        try {
            take(name, classFile, weaver.weave(classFile));
        } catch (RuntimeException e) {
            tally.countClass(false);
            tally.fail(name, e.toString());
        }
    }

    private void take(String name, byte[] classFile, WovenClass result) {
        byte @Nullable [] after = result.classFile();
        rewritten.put(name, after == null ? classFile : after);
        tally.countClass(after != null);
        tally.countMethods(result.reports());
        if (after != null) {
            checkStructure(name, classFile, after);
        }
        if (!Arrays.equals(after, weaver.weave(classFile).classFile())) {
            tally.fail(name, "is woven in another way the second time");
        }
        if (hasWovenMethods(result) != (after != null)) {
            tally.fail(name, "is rewritten though nothing in it is woven, or the other way round");
        }
    }

    private static boolean hasWovenMethods(WovenClass result) {
        return result.reports().stream().anyMatch(MethodReport.Woven.class::isInstance);
    }

    private void checkStructure(String name, byte[] before, byte[] after) {
        String fault = Structure.fault(after);
        if (fault != null && Structure.fault(before) != null) {
            tally.countOddInItself();
        } else if (fault != null) {
            tally.fail(name, fault);
        }
    }

    private void link(String name) {
        Throwable failure = Linking.failure(woven, name);
        if (failure == null) {
            return;
        }
        if (isSame(failure, Linking.failure(unwoven, name))) {
            tally.countUnlinkable();
        } else {
            tally.fail(name, failure.toString());
        }
    }

    /** Of several classes that are missing, the JVM names any; of code that it refuses it quotes some. */
    private static boolean isSame(Throwable one, @Nullable Throwable other) {
        return other != null && one.getClass() == other.getClass();
    }
}
