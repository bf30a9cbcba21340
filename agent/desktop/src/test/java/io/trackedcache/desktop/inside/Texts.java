package io.trackedcache.desktop.inside;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTree;
import javax.swing.border.TitledBorder;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Reads the texts of components. */
final class Texts {
    private Texts() {}

    /** Returns the texts of a component and of its children. */
    static List<String> ofAll(Component component) {
        Stream<Component> parts =
                component instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
        return Stream.concat(of(component).stream(), parts.flatMap(part -> ofAll(part).stream()))
                .toList();
    }

    /** Returns the texts of this component, without its children. */
    static List<String> of(Component component) {
        return Stream.concat(title(component), own(component))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> title(Component component) {
        return component instanceof JComponent framed && framed.getBorder() instanceof TitledBorder border
                ? text(border.getTitle())
                : Stream.empty();
    }

    private static Stream<String> own(Component component) {
        if (component instanceof JLabel label) {
            return text(label.getText());
        } else if (component instanceof AbstractButton button) {
            return text(button.getText());
        } else if (component instanceof JTextComponent area) {
            return text(content(area));
        } else if (component instanceof JTree tree) {
            return Trees.texts(tree).stream();
        } else if (component instanceof JTabbedPane pane) {
            return IntStream.range(0, pane.getTabCount()).mapToObj(pane::getTitleAt);
        } else if (component instanceof Frame frame) {
            return text(frame.getTitle());
        } else if (component instanceof Dialog dialog) {
            return text(dialog.getTitle());
        }
        return Stream.empty();
    }

    /** Returns the text without markup. */
    private static String content(JTextComponent area) {
        try {
            return area.getDocument().getText(0, area.getDocument().getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> text(@Nullable String text) {
        return Stream.ofNullable(text);
    }
}
