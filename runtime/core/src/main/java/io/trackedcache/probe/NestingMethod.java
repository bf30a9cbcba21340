package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A method that puts or removes, and whose class calls such methods: where it is on the stack of a thread, and how many
 * parts its calls usually have.
 */
final class NestingMethod {
    /** Newer JDKs give no descriptors to a walker that may not see classes. */
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final WeakReference<@Nullable Class<?>> owner;
    private final String name;
    private final String descriptor;

    /** Read and written by any thread without order: a lost write costs one more search. */
    private int usualParts;

    private int usualPartsOfMany;

    /**
     * Creates it.
     *
     * @param owner null where the class is not known
     */
    NestingMethod(@Nullable Class<?> owner, String name, String descriptor) {
        this.owner = new WeakReference<>(owner);
        this.name = name;
        this.descriptor = descriptor;
    }

    /** Whether it is the same method, which a class may link several times. */
    boolean isSameAs(NestingMethod other) {
        return this == other
                || (name.equals(other.name) && descriptor.equals(other.descriptor) && owner.get() == other.owner.get());
    }

    /** Returns the number of parts up to which a call is not searched for. Called on each part; does not allocate. */
    int usualParts(boolean isOfMany) {
        return isOfMany ? usualPartsOfMany : usualParts;
    }

    /** Doubles that number, so that calls with many parts are searched for a few times in all. */
    void raiseUsualParts(boolean isOfMany) {
        if (isOfMany) {
            usualPartsOfMany = Math.max(1, 2 * usualPartsOfMany);
        } else {
            usualParts = Math.max(1, 2 * usualParts);
        }
    }

    /** Returns how many calls of it run on this thread; more than there can be if its class is not known. */
    int callsOnThisThread() {
        Class<?> known = owner.get();
        if (known == null) {
            return Integer.MAX_VALUE;
        }
        Search search = new Search(known);
        WALKER.forEach(search);
        return search.found;
    }

    private final class Search implements Consumer<StackWalker.StackFrame> {
        private final Class<?> type;
        private int found;

        Search(Class<?> type) {
            this.type = type;
        }

        @Override
        public void accept(StackWalker.StackFrame frame) {
            boolean isFrame = frame.getDeclaringClass() == type
                    && frame.getMethodName().equals(name)
                    && frame.getDescriptor().equals(descriptor);
            found += isFrame ? 1 : 0;
        }
    }
}
