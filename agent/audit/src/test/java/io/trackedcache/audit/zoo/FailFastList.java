package io.trackedcache.audit.zoo;

import java.util.AbstractList;

/** The field by which collections detect concurrent modification. */
final class FailFastList extends AbstractList<String> {
    @Override
    public String get(int index) {
        return "";
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public void clear() {
        modCount++;
    }
}
