package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** Has annotations on methods that cannot be counted, and prints at the end that it still works. */
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
