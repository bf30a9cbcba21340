package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;

/** Collects where the number of a size method comes from, while its code is followed. */
final class SizeSources {
    private static final int MOST_OVERRIDABLE = 16;

    private final List<SizeStore> stores = new ArrayList<>(2);
    private final List<SizeStore> conditions = new ArrayList<>(0);
    private final List<String> overridable = new ArrayList<>(0);
    private boolean hasOwnState;
    private boolean isOpaque;

    void add(SizeStore store) {
        addTo(stores, store);
    }

    /** Adds the elements that a number comes from, if it does. */
    void addElementOf(SizeValue number) {
        if (number.is(SizeValue.Kind.ELEMENT_NUMBER)) {
            add(number.store());
        }
    }

    /** Adds an object that is only asked whether something is true. */
    void addCondition(SizeStore store) {
        if (!store.isStatic()) {
            addTo(conditions, store);
        }
    }

    private static void addTo(List<SizeStore> known, SizeStore store) {
        for (SizeStore other : known) {
            if (other.name().equals(store.name())) {
                return;
            }
        }
        known.add(store);
    }

    void addOwnState() {
        hasOwnState = true;
    }

    void addOverridable(String method) {
        if (!overridable.contains(method)) {
            overridable.add(method);
        }
        isOpaque |= overridable.size() > MOST_OVERRIDABLE;
    }

    void addUnclear() {
        isOpaque = true;
    }

    /** Returns the origin. An object that is asked for a number needs not be listed for its conditions too. */
    SizeOrigin origin() {
        List<SizeStore> all = new ArrayList<>(stores);
        for (SizeStore condition : conditions) {
            if (!isAsked(condition)) {
                all.add(condition);
            }
        }
        return new SizeOrigin(List.copyOf(all), hasOwnState, isOpaque, List.copyOf(overridable));
    }

    private boolean isAsked(SizeStore condition) {
        for (SizeStore store : stores) {
            if (store.isOfSameField(condition)) {
                return true;
            }
        }
        return false;
    }
}
