package io.trackedcache.desktop.inside;

import java.awt.Rectangle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.tree.TreePath;

/** Finds nodes of trees by their texts. */
final class Trees {
    /** Room for frames and a scroll bar. */
    private static final int MARGIN = 24;

    private Trees() {}

    /** Expands the ancestors of a node as far as they exist, and returns the position of the node. */
    static Rectangle node(List<String> names) {
        return OnScreen.all(JTree.class)
                .flatMap(tree -> node(tree, names).stream())
                .findFirst()
                .orElseThrow(() -> OnScreen.missing("tree with the node " + names));
    }

    static boolean isSelected(String name) {
        return OnScreen.all(JTree.class)
                .filter(tree -> tree.getSelectionPath() != null)
                .anyMatch(tree -> name.equals(text(tree, tree.getSelectionPath().getLastPathComponent())));
    }

    static void widen() {
        OnScreen.all(JTree.class).forEach(Trees::widen);
    }

    private static void widen(JTree tree) {
        if (SwingUtilities.getAncestorOfClass(JSplitPane.class, tree) instanceof JSplitPane pane
                && SwingUtilities.isDescendingFrom(tree, pane.getLeftComponent())) {
            pane.setDividerLocation(tree.getPreferredSize().width + MARGIN);
        }
    }

    /** Returns the texts of all visible rows. */
    static List<String> texts(JTree tree) {
        return IntStream.range(0, tree.getRowCount())
                .mapToObj(row -> text(tree, tree.getPathForRow(row).getLastPathComponent()))
                .toList();
    }

    private static Optional<Rectangle> node(JTree tree, List<String> names) {
        Optional<TreePath> path = Optional.of(new TreePath(tree.getModel().getRoot()));
        for (String name : names) {
            // Some trees create child nodes only when a node is expanded.
            path.ifPresent(tree::expandPath);
            path = path.flatMap(parent -> child(tree, parent, name));
        }
        return path.map(found -> spot(tree, Objects.requireNonNull(tree.getPathBounds(found))));
    }

    /** Scrolls vertically only, because horizontal scrolling would hide the start of texts. */
    private static Rectangle spot(JTree tree, Rectangle node) {
        tree.scrollRectToVisible(new Rectangle(0, node.y, 1, node.height));
        return OnScreen.spot(tree, node);
    }

    private static Optional<TreePath> child(JTree tree, TreePath parent, String name) {
        return children(tree, parent.getLastPathComponent())
                .filter(child -> name.equals(text(tree, child)))
                .findFirst()
                .map(parent::pathByAddingChild);
    }

    private static Stream<Object> children(JTree tree, Object parent) {
        return IntStream.range(0, tree.getModel().getChildCount(parent))
                .mapToObj(index -> tree.getModel().getChild(parent, index));
    }

    /** Returns the painted text of a node. */
    private static String text(JTree tree, Object node) {
        boolean isLeaf = tree.getModel().isLeaf(node);
        return String.join(
                " ",
                Texts.ofAll(tree.getCellRenderer()
                        .getTreeCellRendererComponent(tree, node, false, false, isLeaf, 0, false)));
    }
}
