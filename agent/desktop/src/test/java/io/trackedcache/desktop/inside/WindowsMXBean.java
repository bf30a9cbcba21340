package io.trackedcache.desktop.inside;

import java.util.List;

/**
 * What somebody in front of the screen can do with the windows of this JVM, and read in them. A deed whose object is
 * not on the screen fails, and can be tried again later.
 */
public interface WindowsMXBean {
    /** Makes the tool's window as big as the screen. */
    void fillScreen();

    void selectTab(String title);

    /** Opens the nodes of a tree one below the other, and selects the last. */
    void selectNode(String... path);

    /** Gives the trees the width that they need. */
    void widenTrees();

    void press(String button);

    /** Without the mouse: a question may slide onto the screen, and not yet be where it is pressed. */
    void answer(String button);

    /** Clicks a table's cell. */
    void selectCell(String text);

    /** Double-clicks a table's cell. */
    void openCell(String text);

    /** All that is written in the windows, but for tables. */
    List<String> texts();

    /** The cells that are in view, of each table its rows, as they are painted. */
    List<String[][]> tables();

    /** Takes a picture of the screen, into a PNG file. */
    void screenshot(String file);
}
