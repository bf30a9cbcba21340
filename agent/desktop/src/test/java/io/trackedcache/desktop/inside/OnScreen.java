package io.trackedcache.desktop.inside;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** The visible components. */
final class OnScreen {
    private OnScreen() {}

    static Stream<Component> all() {
        return Stream.of(Window.getWindows()).flatMap(OnScreen::andBelow);
    }

    static <T extends Component> Stream<T> all(Class<T> type) {
        return all().filter(type::isInstance).map(type::cast);
    }

    static <T extends Component> T first(Class<T> type, Predicate<T> wanted, String description) {
        return all(type).filter(wanted).findFirst().orElseThrow(() -> missing(description));
    }

    static AbstractButton button(String text) {
        return first(
                AbstractButton.class,
                candidate -> candidate.isEnabled() && text.equals(candidate.getText()),
                "button '" + text + "'");
    }

    static IllegalStateException missing(String what) {
        return new IllegalStateException("there is no " + what + " on the screen");
    }

    /** Scrolls a component into view, and returns its position on the screen. */
    static Rectangle spot(JComponent component) {
        Rectangle whole = new Rectangle(component.getSize());
        component.scrollRectToVisible(whole);
        return spot(component, whole);
    }

    /** Returns the visible part of a component on the screen. */
    static Rectangle spot(JComponent component, Rectangle part) {
        Rectangle visible = part.intersection(component.getVisibleRect());
        Point corner = visible.getLocation();
        SwingUtilities.convertPointToScreen(corner, component);
        return new Rectangle(corner, visible.getSize());
    }

    private static Stream<Component> andBelow(Component component) {
        if (!component.isShowing()) {
            return Stream.empty();
        }
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Stream.of(container.getComponents()).flatMap(OnScreen::andBelow))
                : self;
    }
}
