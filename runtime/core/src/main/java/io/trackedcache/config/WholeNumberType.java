package io.trackedcache.config;

import java.util.Optional;
import java.util.OptionalLong;

/** A whole number of a minimum, up to the largest int. */
final class WholeNumberType implements SettingType<Integer> {
    private final int least;

    private WholeNumberType(int least) {
        this.least = least;
    }

    static WholeNumberType atLeast(int least) {
        return new WholeNumberType(least);
    }

    @Override
    public String expected() {
        return "a whole number from " + least + " to " + Integer.MAX_VALUE;
    }

    @Override
    public Optional<Integer> parse(String text) {
        OptionalLong number = Numerals.whole(text);
        boolean fits = number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= Integer.MAX_VALUE;
        return fits ? Optional.of((int) number.getAsLong()) : Optional.empty();
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }
}
