package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.TrackedCache;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Predicates of many shapes. Each lookup asks one about an entry, then about the same or another one. */
@SuppressWarnings("UnusedVariable") // Woven code reads the parameters.
public class CheckedEntries {
    private final int[] first = {1};
    private final int[] second = {1};

    /** The answers are false, then true: if both are about the same entry, it has expired. */
    @TrackedCache
    public String find(String shape, boolean isSame) {
        ask(shape, true, false);
        ask(shape, isSame, true);
        return "found";
    }

    /** Asks about one of two entries. */
    private void ask(String shape, boolean isFirst, boolean answer) {
        answerNext = answer;
        long number = isFirst ? 1 : 1L << 40;
        switch (shape) {
            case "ints" -> ints(isFirst, (byte) 1, 'c', (short) 2, isFirst ? 3 : 4);
            case "long" -> ofLong(number);
            case "float" -> ofFloat((float) number, 1);
            case "double" -> ofDouble(1, (double) number);
            case "text" -> text(isFirst ? "a b".replace(" ", "") : "b");
            case "staticText" -> staticText(isFirst ? "a b".replace(" ", "") : "b", 7);
            case "object" -> object(5, isFirst ? first : second);
            case "two" -> two(first, isFirst ? first : second);
            case "boxed" -> boxed(new UUID(7, number), null);
            case "overwritten" -> overwritten(number, isFirst ? first : second);
            case "receiver" -> (isFirst ? this : new CheckedEntries()).receiver();
            default -> throw new IllegalArgumentException(shape);
        }
    }

    private static boolean answerNext;
    private static long sum;

    @CacheExpiry
    private static boolean ints(boolean a, byte b, char c, short d, int e) {
        return answerNext;
    }

    @CacheExpiry
    private boolean ofLong(long number) {
        return answerNext;
    }

    @CacheExpiry
    private static Boolean ofFloat(float number, int other) {
        return answerNext;
    }

    @CacheExpiry
    private boolean ofDouble(int other, double number) {
        return answerNext;
    }

    @CacheExpiry
    private boolean text(String text) {
        return answerNext;
    }

    @CacheExpiry
    private static boolean staticText(String text, int other) {
        return answerNext;
    }

    @CacheExpiry
    private boolean object(int other, int[] entry) {
        return answerNext;
    }

    @CacheExpiry
    private boolean two(int[] one, int[] other) {
        return answerNext;
    }

    @CacheExpiry
    private Boolean boxed(UUID id, @Nullable Object none) {
        return answerNext;
    }

    @CacheExpiry
    private boolean overwritten(long number, int[] entry) {
        for (int i = 0; i < 3; i++) {
            number = number * 31 + (answerNext ? 1 : 0);
            entry = new int[] {i};
        }
        sum = number + entry.length;
        return answerNext;
    }

    @CacheExpiry
    private boolean receiver() {
        return answerNext;
    }

    @CacheReady
    public static boolean isReady() {
        return sum >= 0;
    }
}
