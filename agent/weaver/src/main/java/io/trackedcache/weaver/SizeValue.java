package io.trackedcache.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value in the code of a size method. Not a record: {@code equals} of a record makes the JVM
 * generate classes.
 */
final class SizeValue implements Value {
    /** The kinds of values. */
    enum Kind {
        /** A number or text whose origin is known already, or does not matter. */
        NUMBER,

        /** A number of an element of the object in a field. */
        ELEMENT_NUMBER,

        NULL,
        THIS,

        /** The object in a field, or a view of it. */
        OBJECT,

        /** The keys of the map in a field. */
        KEYS,

        ITERATOR,
        ELEMENT,

        /** A stream of the elements of the object in a field. */
        STREAM,

        /** A stream of numbers of these elements. */
        NUMBERS,

        LAMBDA,
        UNCLEAR
    }

    static final SizeValue ONE = new SizeValue(1, Kind.NUMBER, null);
    static final SizeValue WIDE = new SizeValue(2, Kind.NUMBER, null);
    static final SizeValue NULL = new SizeValue(1, Kind.NULL, null);
    static final SizeValue THIS = new SizeValue(1, Kind.THIS, null);
    static final SizeValue UNCLEAR = new SizeValue(1, Kind.UNCLEAR, null);

    private final int size;
    private final Kind kind;
    private final @Nullable SizeStore store;
    private final @Nullable Handle lambda;
    private final List<SizeValue> captured;

    private SizeValue(int size, Kind kind, @Nullable SizeStore store) {
        this(size, kind, store, null, List.of());
    }

    private SizeValue(
            int size, Kind kind, @Nullable SizeStore store, @Nullable Handle lambda, List<SizeValue> captured) {
        this.size = size;
        this.kind = kind;
        this.store = store;
        this.lambda = lambda;
        this.captured = captured;
    }

    static SizeValue number(int size) {
        return size == 2 ? WIDE : ONE;
    }

    /** Returns a value of an object in a field, or of what belongs to it. */
    static SizeValue of(Kind kind, @Nullable SizeStore store) {
        return new SizeValue(1, kind, store);
    }

    static SizeValue elementNumber(int size, @Nullable SizeStore store) {
        return new SizeValue(size, Kind.ELEMENT_NUMBER, store);
    }

    static SizeValue lambda(Handle method, List<SizeValue> captured) {
        return new SizeValue(1, Kind.LAMBDA, null, method, List.copyOf(captured));
    }

    /** Returns a stream of numbers, each of which is as the given one. */
    static SizeValue numbers(SizeValue each) {
        return new SizeValue(1, Kind.NUMBERS, null, null, List.of(each));
    }

    @Override
    public int getSize() {
        return size;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.ELEMENT_NUMBER;
    }

    /** Returns the field of the object. */
    SizeStore store() {
        if (store == null) {
            throw new IllegalStateException("of no field: " + kind);
        }
        return store;
    }

    @Nullable
    Handle lambda() {
        return lambda;
    }

    List<SizeValue> captured() {
        return captured;
    }

    SizeValue withSize(int newSize) {
        return newSize == size ? this : new SizeValue(newSize, kind, store, lambda, captured);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SizeValue value && isSame(value));
    }

    private boolean isSame(SizeValue value) {
        return kind == value.kind && size == value.size && text().equals(value.text());
    }

    @Override
    public int hashCode() {
        return kind.hashCode();
    }

    /** Returns a text that is the same for equal values alone. */
    String text() {
        StringBuilder text = new StringBuilder(kind.name()).append(size);
        if (store != null) {
            text.append(store.isStatic()).append(store.name());
        }
        if (lambda != null) {
            text.append(lambda);
        }
        for (SizeValue value : captured) {
            text.append('(').append(value.text()).append(')');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
