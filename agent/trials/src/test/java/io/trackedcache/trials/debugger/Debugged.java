package io.trackedcache.trials.debugger;

import io.trackedcache.annotation.TrackedCache;

/** The program that the debugger steps through. */
final class Debugged {
    private Debugged() {}

    public static void main(String[] arguments) {
        System.out.println(new Debugged().find("key", 3, 2.5));
    }

    @TrackedCache("debugged")
    String find(String key, int times, double factor) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            int length = key.length();
            sum += length;
        }
        try {
            Integer.parseInt(key);
        } catch (NumberFormatException expected) {
            sum++;
        }
        String result = key + sum * factor;
        return result;
    }
}
