package io.trackedcache.audit;

import java.util.List;
import org.objectweb.asm.Handle;

/**
 * Where a value of a method comes from. Two that are equal stand for the same object or number, as far as the code of
 * that method shows: what other code does in between is not considered.
 */
sealed interface Source {
    /** A longer expression is told by where it is computed alone, so that comparing stays cheap. */
    int LARGEST = 12;

    /** The object that the method is called on. */
    record This() implements Source {}

    /** Instead of an object, for static fields. */
    record TheClass() implements Source {}

    /** What the method is given, by the variable that it arrives in. */
    record Parameter(int variable) implements Source {}

    record Constant(Object value) implements Source {}

    record Field(Source object, String owner, String name, String descriptor) implements Source {
        boolean isStatic() {
            return object instanceof TheClass;
        }
    }

    /** An element of an array. */
    record Element(Source array, Source index) implements Source {}

    /** What a map has for a key. */
    record Entry(Source map, Source key) implements Source {}

    /** The result of a call; of two calls with the same arguments, taken for the same. */
    record Call(String owner, String name, String descriptor, List<Source> arguments) implements Source {}

    /** A function that is made where it stands, by the method that it runs. */
    record Function(Handle method) implements Source {}

    /** The answer of {@code tryLock}, or of one of its kin. */
    record Attempt(Source lock) implements Source {}

    /** A new object. */
    record Made(int at) implements Source {}

    /** Different values, on the different ways that lead there. */
    record Joined(int at, int slot) implements Source {}

    /** Anything else. */
    record Computed(int at) implements Source {}

    /** This one, unless it is too large to be compared time and again. */
    default Source orComputed(int at) {
        return size() <= LARGEST ? this : new Computed(at);
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
        if (this instanceof Attempt attempt) {
            return 1 + attempt.lock().size();
        }
        if (this instanceof Call call) {
            return 1 + call.arguments().stream().mapToInt(Source::size).sum();
        }
        return 1;
    }
}
