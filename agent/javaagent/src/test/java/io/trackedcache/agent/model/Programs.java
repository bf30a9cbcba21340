package io.trackedcache.agent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates random programs. The same seed yields the same program. */
final class Programs {
    static final int CACHES = 3;
    private static final int KEYS = 2;
    private static final int MOST_AT_ONCE = 4;
    private static final int DEEPEST = 6;

    private final Random random;
    private int left;

    private Programs(long seed, int size) {
        this.random = new Random(seed);
        this.left = size;
    }

    /** Generates a program with at most the given number of steps. */
    static List<Step> of(long seed, int size) {
        Programs programs = new Programs(seed, size);
        List<Step> program = new ArrayList<>();
        while (programs.left > 0) {
            program.add(programs.step(0));
        }
        return program;
    }

    private List<Step> body(int depth) {
        List<Step> body = new ArrayList<>();
        int steps = depth > DEEPEST ? 0 : random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < steps && left > 0; i++) {
            body.add(step(depth));
        }
        return body;
    }

    private Step step(int depth) {
        left--;
        int inner = depth + 1;
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5, 6 ->
                new Step.Lookup(cache(), random.nextInt(KEYS), any(Step.Kind.values()), body(inner), ending());
            case 7, 8 -> new Step.Load(cache(), random.nextInt(KEYS), body(inner), ending());
            case 9 -> new Step.LoadLater(cache(), random.nextInt(KEYS), body(inner));
            case 10 -> new Step.Complete(random.nextInt(MOST_AT_ONCE), ending());
            // Never the result of another load: so no lookup returns the result of a load that ends later.
            case 20 ->
                new Step.CompleteLoad(random.nextInt(MOST_AT_ONCE), any(Ending.FOUND, Ending.NULL, Ending.FAILS));
            case 11, 12 ->
                new Step.Expiry(
                        cache(),
                        random.nextInt(2),
                        any(Ending.TRUE, Ending.TRUE, Ending.FALSE, Ending.NULL, Ending.FAILS));
            case 13 ->
                new Step.Ready(cache(), random.nextInt(2), any(Ending.FALSE, Ending.FALSE, Ending.TRUE, Ending.FAILS));
            case 14 -> new Step.Signal(any(Sent.values()));
            case 15 -> new Step.Take();
            case 16, 17 -> new Step.SignalKept(random.nextInt(MOST_AT_ONCE), any(Sent.values()));
            case 21 -> new Step.Cancel(random.nextInt(MOST_AT_ONCE));
            case 22, 23 ->
                new Step.TimeOut(
                        random.nextInt(MOST_AT_ONCE),
                        any(Ending.FOUND, Ending.FOUND, Ending.NULL, Ending.EMPTY, Ending.FALSE, Ending.FAILS));
            case 18 -> new Step.Catching(body(inner));
            default -> new Step.Elsewhere(body(inner));
        };
    }

    private int cache() {
        return random.nextInt(CACHES);
    }

    private Ending ending() {
        return any(Ending.values());
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
