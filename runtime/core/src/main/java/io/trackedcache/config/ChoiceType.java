package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A choice of a few words, in upper or lower case. */
final class ChoiceType<E extends Enum<E>> implements SettingType<E> {
    private final List<E> choices;

    ChoiceType(List<E> choices) {
        this.choices = List.copyOf(choices);
    }

    @Override
    public String expected() {
        List<String> words = new ArrayList<>();
        for (E choice : choices) {
            words.add(write(choice));
        }
        return String.join(" or ", words);
    }

    @Override
    public Optional<E> parse(String text) {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(text)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    @Override
    public String write(E value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
