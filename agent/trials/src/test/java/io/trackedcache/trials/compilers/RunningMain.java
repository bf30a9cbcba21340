package io.trackedcache.trials.compilers;

import io.trackedcache.agent.scenario.Counted;

/** Runs the class {@code shop.Main} of another compiler, and prints the counts of the given caches. */
final class RunningMain {
    private RunningMain() {}

    public static void main(String[] caches) throws Exception {
        Class.forName("shop.Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        for (String cache : caches) {
            System.out.println(Counted.of(cache));
        }
    }
}
