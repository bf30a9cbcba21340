package io.trackedcache.jconsole;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renders text, with the full text in a tooltip because the column may be narrower. Text is never interpreted as HTML.
 */
final class TextRenderer<T> extends PaddedRenderer {
    private final Class<T> type;
    private final Function<T, String> text;

    TextRenderer(Class<T> type, Function<T, String> text) {
        this.type = type;
        this.text = text;
        putClientProperty("html.disable", true);
    }

    @Override
    protected void setValue(@Nullable Object value) {
        String shown = type.isInstance(value) ? text.apply(type.cast(value)) : "";
        setText(shown);
        setToolTipText(shown.isEmpty() ? null : Tooltips.plain(shown));
    }
}
