package io.trackedcache.jconsole;

import java.util.Locale;
import javax.swing.JComponent;

/** What a component is called by tests and by who listens to the screen instead of looking at it. */
final class ComponentNames {
    private ComponentNames() {}

    static <C extends JComponent> C give(C component, String name, String description) {
        component.setName("trackedcache." + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        component.getAccessibleContext().setAccessibleName(name);
        component.getAccessibleContext().setAccessibleDescription(description);
        return component;
    }
}
