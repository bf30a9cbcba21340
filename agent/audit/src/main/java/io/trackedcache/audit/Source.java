package io.trackedcache.audit;

import java.util.List;
import org.objectweb.asm.Handle;

/**
 * The expression that a value comes from. Equal sources stand for the same object or number, judged by the code of this
 * method alone: changes by other code in between are ignored.
 */
sealed interface Source {
    /** Larger expressions become {@link Computed}, so that comparisons stay cheap. */
    int MAX_SIZE = 12;

    /** The receiver, {@code this}. */
    record This() implements Source {}

    /** The class itself, in place of an object: for static fields. */
    record TheClass() implements Source {}

    /** A parameter, identified by the local variable that holds it at the start. */
    record Parameter(int variable) implements Source {}

    record Constant(Object value) implements Source {}

    record Field(Source object, String owner, String name, String descriptor) implements Source {
        boolean isStatic() {
            return object instanceof TheClass;
        }
    }

    /** An element of an array. */
    record Element(Source array, Source index) implements Source {}

    /** The value of a key in a map. */
    record Entry(Source map, Source key) implements Source {}

    /** The result of a call. Two calls with equal arguments are taken to return the same. */
    record Call(String owner, String name, String descriptor, List<Source> arguments) implements Source {}

    /** A lambda or a method reference, identified by the method that it runs. */
    record Function(Handle method) implements Source {}

    /** The result of {@code tryLock} or of a similar method. */
    record LockAttempt(Source lock) implements Source {}

    /** An object created at this instruction. */
    record NewObject(int at) implements Source {}

    /** Different values that meet where paths join. */
    record Merged(int at, int slot) implements Source {}

    /** Any other value. */
    record Computed(int at) implements Source {}

    /** Returns this source, or {@link Computed} if this one is too large to be compared repeatedly. */
    default Source orComputed(int at) {
        return size() <= MAX_SIZE ? this : new Computed(at);
    }

    private int size() {
        if (this instanceof Field field) {
            return 1 + field.object().size();
        }
        if (this instanceof Element element) {
            return 1 + element.array().size() + element.index().size();
        }
        if (this instanceof Entry entry) {
            return 1 + entry.map().size() + entry.key().size();
        }
        if (this instanceof LockAttempt attempt) {
            return 1 + attempt.lock().size();
        }
        if (this instanceof Call call) {
            return 1 + call.arguments().stream().mapToInt(Source::size).sum();
        }
        return 1;
    }
}
