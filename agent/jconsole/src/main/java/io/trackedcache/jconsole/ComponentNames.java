package io.trackedcache.jconsole;

import java.util.Locale;
import javax.swing.JComponent;

/** Sets the names of components for tests, and the accessible names for screen readers. */
final class ComponentNames {
    private ComponentNames() {}

    static <C extends JComponent> C set(C component, String name, String description) {
        component.setName("trackedcache." + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        component.getAccessibleContext().setAccessibleName(name);
        component.getAccessibleContext().setAccessibleDescription(description);
        return component;
    }
}
