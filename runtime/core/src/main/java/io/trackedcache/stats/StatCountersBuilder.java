package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder of a set of counters: it declares the keys and names the owner. */
public final class StatCountersBuilder {
    private final String name;
    private final @Nullable ClassLoader loader;
    private final StatSets sets;
    private final List<StatCounters.Declaration> declarations = new ArrayList<>();
    private String owner;
    private boolean isOpen;

    StatCountersBuilder(String name, Class<?> builder, StatSets sets) {
        this.name = requireText("name", name);
        this.owner = builder.getName();
        this.loader = builder.getClassLoader();
        this.sets = sets;
    }

    /** Sets the owner that views show. */
    public StatCountersBuilder owner(String newOwner) {
        owner = requireText("owner", newOwner);
        return this;
    }

    /** Declares counters that start at 0. */
    public StatCountersBuilder counters(String... keys) {
        for (String key : keys) {
            counter(key);
        }
        return this;
    }

    /** Declares a counter that starts at 0. */
    public StatCountersBuilder counter(String key) {
        return counter(key, 0);
    }

    /** Declares a counter. */
    public StatCountersBuilder counter(String key, long initial) {
        declarations.add(draft -> {
            StatCounter counter = draft.declareCounter(key);
            return () -> counter.startAt(initial);
        });
        return this;
    }

    /** Declares a value that is null at first. */
    public StatCountersBuilder value(String key) {
        return value(key, null);
    }

    /** Declares a value: a number, a text or an instant. */
    public StatCountersBuilder value(String key, @Nullable Object initial) {
        Object normal = StatValue.normal(key, initial);
        declarations.add(draft -> {
            StatValue value = draft.declareValue(key, normal);
            return value::reset;
        });
        return this;
    }

    /** Adds unknown keys when they are counted: up to a thousand, all further ones as {@code other}. */
    public StatCountersBuilder open() {
        isOpen = true;
        return this;
    }

    /**
     * Builds the set. Views show it until it is closed or garbage collected.
     *
     * @throws IllegalArgumentException if a key is both a counter and a value
     */
    public StatCounters build() {
        return sets.build(this);
    }

    @Nullable
    ClassLoader loader() {
        return loader;
    }

    StatCounters make(StatSets shownIn) {
        StatCounters made = new StatCounters(name, owner, isOpen, shownIn);
        made.declare(declarations);
        return made;
    }

    /** Adds these declarations to a set into which annotated methods have counted. */
    void declareIn(StatCounters set) {
        set.declare(declarations);
        set.claim(owner, isOpen);
    }

    private static String requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of stat counters is blank");
        }
        return text;
    }
}
