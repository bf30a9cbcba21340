package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaving terminates for any bytes, and never breaks a class that loads unwoven. */
@Tag("one-jdk")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // Only to end a hang.
class DamagedClassFilesTest {
    private static final int FLIPS = 150;

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void weavesOrThrowsWhenAByteIsFlipped(String name) {
        assertWeavesOrThrows(ClassFiles.of(name), new Random(name.hashCode()));
    }

    @ParameterizedTest
    @MethodSource("io.trackedcache.weaver.ClassFiles#zoo")
    void weavesOrThrowsWhenAByteOfAnOldClassFileIsFlipped(String name) {
        assertWeavesOrThrows(ClassFiles.withVersion(52, ClassFiles.of(name)), new Random(name.hashCode()));
    }

    private static void assertWeavesOrThrows(byte[] classFile, Random random) {
        for (int flip = 0; flip < FLIPS; flip++) {
            int position = random.nextInt(classFile.length);
            byte[] damaged = classFile.clone();
            damaged[position] ^= (byte) (1 + random.nextInt(255));

            byte[] woven = weave(damaged);

            if (woven != null && problem(damaged).isEmpty()) {
                assertThat(problem(woven)).as("byte %d", position).isEmpty();
            }
        }
    }

    /** Weaves as the agent does: a class that cannot be woven stays unchanged. */
    private static byte @Nullable [] weave(byte[] classFile) {
        try {
            return new Weaver().weave(classFile).classFile();
        } catch (Throwable e) {
            return null;
        }
    }

    /** Returns why the JVM rejects the class; null if it does not. */
    private static Optional<LinkageError> problem(byte[] classFile) {
        try {
            // Links and so verifies the class, without running its code.
            assertThat(new Definer().define(classFile).getDeclaredMethods()).isNotNull();
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of(e);
        }
    }

    private static final class Definer extends ClassLoader {
        Definer() {
            super(DamagedClassFilesTest.class.getClassLoader());
        }

        /** Defines the class under the name in its class file. */
        Class<?> define(byte[] classFile) {
            return defineClass(null, classFile, 0, classFile.length);
        }
    }
}
