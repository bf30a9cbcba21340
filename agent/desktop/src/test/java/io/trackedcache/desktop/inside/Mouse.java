package io.trackedcache.desktop.inside;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The mouse of the display, and screenshots. Both use the screen, so they cannot reach covered components. */
final class Mouse {
    /** The distance from the left end of a component to click at: a wide component may be empty in its middle. */
    private static final int INTO_TEXT = 12;

    private Mouse() {}

    static void click(Rectangle spot) {
        click(spot, 1);
    }

    static void doubleClick(Rectangle spot) {
        click(spot, 2);
    }

    private static void click(Rectangle spot, int times) {
        Robot robot = robot();
        robot.mouseMove(spot.x + Math.min(INTO_TEXT, spot.width / 2), spot.y + spot.height / 2);
        for (int i = 0; i < times; i++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
    }

    static void screenshot(Path file) {
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        try {
            ImageIO.write(robot().createScreenCapture(screen), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Robot robot() {
        try {
            return new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }
}
