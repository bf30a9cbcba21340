package io.trackedcache.desktop.inside;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;

/** The windows of this JVM. They are read on the event thread, and used with the mouse. */
final class Windows implements WindowsMXBean {
    @Override
    public void fillScreen() {
        onEventThread(() -> {
            Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            OnScreen.first(Frame.class, frame -> true, "window").setBounds(screen);
            return screen;
        });
    }

    @Override
    public void selectTab(String title) {
        Mouse.click(onEventThread(() -> Tabs.tab(title)));
        require(onEventThread(() -> Tabs.isSelected(title)), "the tab cannot be selected: " + title);
    }

    @Override
    public void selectNode(String... path) {
        Mouse.click(onEventThread(() -> Trees.node(List.of(path))));
        String node = path[path.length - 1];
        require(onEventThread(() -> Trees.isSelected(node)), "the node cannot be selected: " + node);
    }

    @Override
    public void widenTrees() {
        EventQueue.invokeLater(Trees::widen);
    }

    @Override
    public void press(String button) {
        Mouse.click(onEventThread(() -> OnScreen.spot(OnScreen.button(button))));
    }

    /** Clicks asynchronously, because the answer may open another dialog, which blocks the event thread. */
    @Override
    public void answer(String button) {
        AbstractButton answer = onEventThread(() -> OnScreen.button(button));
        EventQueue.invokeLater(answer::doClick);
    }

    @Override
    public void selectCell(String text) {
        Mouse.click(onEventThread(() -> Tables.cell(text)));
    }

    @Override
    public void openCell(String text) {
        Mouse.doubleClick(onEventThread(() -> Tables.cell(text)));
    }

    @Override
    public List<String> texts() {
        return onEventThread(() -> OnScreen.all()
                .flatMap(component -> Texts.of(component).stream())
                .toList());
    }

    @Override
    public List<String[][]> tables() {
        return onEventThread(Tables::all);
    }

    @Override
    public void screenshot(String file) {
        Mouse.screenshot(Path.of(file));
    }

    /** Fails if a click had no effect, because its target was covered or disabled. */
    private static void require(boolean hasWorked, String otherwise) {
        if (!hasWorked) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static <T> T onEventThread(Callable<T> look) {
        FutureTask<T> task = new FutureTask<>(look);
        try {
            EventQueue.invokeAndWait(task);
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("on the event thread: " + e.getMessage(), e);
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
