package io.trackedcache.trials.loaders;

import io.trackedcache.agent.TestClassPath;
import io.trackedcache.trials.loaders.app.Books;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path of the applications: their classes, the annotations, and the container. */
final class TrialClassPath {
    private TrialClassPath() {}

    static Path[] of(Class<?>... container) {
        List<Path> path = new ArrayList<>();
        path.add(TestClassPath.locationOf(Books.class));
        path.add(TestClassPath.ANNOTATIONS);
        for (Class<?> type : container) {
            path.add(TestClassPath.locationOf(type));
        }
        return path.toArray(Path[]::new);
    }
}
