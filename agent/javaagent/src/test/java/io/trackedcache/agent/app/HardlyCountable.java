package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** Is annotated where nothing can be counted, and says at its end how it did. */
public abstract class HardlyCountable {
    @TrackedCache("unlucky")
    abstract String find(String id);

    @TrackedCache("unlucky")
    void refresh() {}

    public static void main(String[] arguments) {
        HardlyCountable cache = new HardlyCountable() {
            @Override
            String find(String id) {
                return id;
            }
        };
        cache.refresh();
        System.out.println(cache.find("still works"));
    }
}
