package io.trackedcache.jconsole;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Finds components by name, and paints them without a window. */
final class Components {
    private Components() {}

    static <C extends Component> C named(Container root, String name, Class<C> type) {
        return all(root).stream()
                .filter(component -> ("trackedcache." + name).equals(component.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + name));
    }

    static List<Component> all(Container root) {
        List<Component> found = new ArrayList<>();
        for (Component component : root.getComponents()) {
            found.add(component);
            if (component instanceof Container container) {
                found.addAll(all(container));
            }
        }
        return found;
    }

    /** Paints the component, and writes the image to {@code target} for inspection. */
    static BufferedImage paint(JComponent component, int width, int height, String name) {
        component.setSize(width, height);
        layOut(component);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D picture = image.createGraphics();
        component.printAll(picture);
        picture.dispose();
        write(image, name);
        return image;
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component component : container.getComponents()) {
            if (component instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static void write(BufferedImage image, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
