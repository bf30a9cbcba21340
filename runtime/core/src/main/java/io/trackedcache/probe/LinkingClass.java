package io.trackedcache.probe;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The class whose probes are being linked, where it cannot say so itself: class files below version 49 have no way to
 * write down a class. They link as they are initialized, so the class is on the stack.
 */
final class LinkingClass {
    private LinkingClass() {}

    static @Nullable Class<?> named(String name) {
        Search search = new Search(name);
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).forEach(search);
        return search.found;
    }

    private static final class Search implements Consumer<StackWalker.StackFrame> {
        private final String name;
        private @Nullable Class<?> found;

        Search(String name) {
            this.name = name;
        }

        @Override
        public void accept(StackWalker.StackFrame frame) {
            if (found == null && frame.getClassName().equals(name)) {
                found = frame.getDeclaringClass();
            }
        }
    }
}
