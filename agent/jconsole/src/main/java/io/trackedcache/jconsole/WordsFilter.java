package io.trackedcache.jconsole;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.RowFilter;

/** A filter for rows whose text contains all words, in any case and order. Without words, it includes all rows. */
final class WordsFilter<R> extends RowFilter<ColumnsModel<R>, Integer> {
    private final List<String> words;
    private final Function<R, String> textOf;

    WordsFilter(String words, Function<R, String> textOf) {
        this.words = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        this.textOf = textOf;
    }

    @Override
    public boolean include(Entry<? extends ColumnsModel<R>, ? extends Integer> entry) {
        R row = entry.getModel().rows().get(entry.getIdentifier());
        String text = textOf.apply(row).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
