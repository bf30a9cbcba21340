package io.trackedcache.desktop.inside;

import java.util.List;

/**
 * The actions of a user on the windows of this JVM, and what the user can read there. An action whose target is not
 * visible fails, and can be repeated later.
 */
public interface WindowsMXBean {
    /** Resizes the window of the tool to the size of the screen. */
    void fillScreen();

    void selectTab(String title);

    /** Expands the nodes of a tree from the root, and selects the last. */
    void selectNode(String... path);

    /** Widens trees to their preferred width. */
    void widenTrees();

    void press(String button);

    /** Clicks without the mouse, because a dialog may still be moving onto the screen. */
    void answer(String button);

    /** Clicks a table cell. */
    void selectCell(String text);

    /** Double-clicks a table cell. */
    void openCell(String text);

    /** Returns all texts in the windows, except those of tables. */
    List<String> texts();

    /** Returns the painted texts of the visible cells, by table and row. */
    List<String[][]> tables();

    /** Writes a screenshot to a PNG file. */
    void screenshot(String file);
}
