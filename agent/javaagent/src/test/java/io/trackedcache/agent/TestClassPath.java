package io.trackedcache.agent;

import io.reactivex.rxjava3.core.Maybe;
import io.smallrye.mutiny.Uni;
import io.trackedcache.annotation.TrackedCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kotlin.Unit;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Where things are for the applications of the tests. */
final class TestClassPath {
    static final Path AGENT_JAR = Path.of("target", "trackedcache-agent.jar").toAbsolutePath();
    static final Path ANNOTATIONS = locationOf(TrackedCache.class);
    static final Path TEST_CLASSES = locationOf(TestClassPath.class);

    static final String WITH_ANNOTATIONS = TEST_CLASSES + File.pathSeparator + ANNOTATIONS;

    /** With what scenarios look caches up with. */
    static final Path[] WITH_LIBRARIES = {
        TEST_CLASSES,
        ANNOTATIONS,
        locationOf(Mono.class),
        locationOf(Publisher.class),
        locationOf(Uni.class),
        locationOf(MpscUnboundedArrayQueue.class),
        locationOf(Maybe.class),
        locationOf(Unit.class)
    };

    private TestClassPath() {}

    /** Copies classes into a folder, which then is a class path with just these. */
    static Path copy(Path folder, Class<?>... classes) throws IOException {
        for (Class<?> type : List.of(classes)) {
            String file = type.getName().replace('.', '/') + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
                Files.write(target, bytes.readAllBytes());
            }
        }
        return folder;
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from nowhere", e);
        }
    }
}
