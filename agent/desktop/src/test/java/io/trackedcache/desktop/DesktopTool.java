package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.Jdk;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.desktop.inside.WindowReader;
import io.trackedcache.desktop.inside.WindowsMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.management.JMX;
import javax.management.ObjectName;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Drives a desktop tool as a user does, and reads what it shows. */
final class DesktopTool implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final ToolProcess process;
    private final RemoteBeans beans;
    private final WindowsMXBean windows;

    private DesktopTool(ToolProcess process) throws Exception {
        this.process = process;
        beans = RemoteBeans.of(process.jvmWithReader());
        windows = JMX.newMXBeanProxy(beans.server(), new ObjectName(WindowReader.BEAN), WindowsMXBean.class);
        Files.createDirectories(SCREENSHOTS);
    }

    static DesktopTool jconsole(String... arguments) throws Exception {
        Path program = Path.of(Jdk.tool("jconsole"));
        if (!Files.isExecutable(program)) {
            throw Programs.missing("there is no " + program, "openjdk-17-jdk");
        }
        return of(ToolProcess.start("jconsole", program.toString(), arguments));
    }

    static DesktopTool visualVm(String... arguments) throws Exception {
        return of(ToolProcess.start("visualvm", Programs.onThePath("visualvm", "visualvm default-jdk"), arguments));
    }

    private static DesktopTool of(ToolProcess process) throws Exception {
        try {
            return new DesktopTool(process);
        } catch (Exception e) {
            process.close();
            throw e;
        }
    }

    /** Runs the action, and repeats it until the windows are ready and it succeeds. */
    void soon(String description, ThrowingConsumer<WindowsMXBean> action) {
        try {
            Awaitility.await(description).atMost(TIMEOUT).untilAsserted(() -> tryOnce(action));
        } catch (ConditionTimeoutException e) {
            screenshot("timeout");
            throw e;
        }
    }

    void selectTab(String title) {
        soon("the tab " + title, windows -> windows.selectTab(title));
    }

    void selectNode(String... path) {
        soon("the node " + List.of(path), node -> node.selectNode(path));
        windows.widenTrees();
    }

    void press(String button) {
        soon("the button " + button, windows -> windows.press(button));
    }

    /** Answers a dialog by a button that no other window has. */
    void answer(String button) {
        untilGone("the question about " + button, seen -> seen.texts().contains(button), seen -> seen.answer(button));
    }

    void selectCell(String text) {
        soon("the cell " + text, windows -> windows.selectCell(text));
    }

    /** Opens a table cell, which is then replaced by its content. */
    void openCell(String text) {
        // A slow tool takes two clicks for two single clicks, so this is repeated.
        untilGone("the cell " + text, seen -> Shown.cells(seen).contains(text), seen -> seen.openCell(text));
    }

    private void untilGone(String what, Predicate<WindowsMXBean> isThere, ThrowingConsumer<WindowsMXBean> action) {
        soon(what, seen -> assertThat(seen).matches(isThere, "shows " + what));
        soon("the end of " + what, seen -> {
            if (isThere.test(seen)) {
                action.accept(seen);
                throw new AssertionError("still shown; trying again");
            }
        });
    }

    void fillScreen() {
        soon("the window of " + process.name(), WindowsMXBean::fillScreen);
    }

    void screenshot(String scene) {
        windows.screenshot(
                SCREENSHOTS.resolve(process.name() + "-" + scene + ".png").toString());
    }

    private void tryOnce(ThrowingConsumer<WindowsMXBean> action) {
        try {
            action.accept(windows);
        } catch (IllegalStateException notYet) {
            throw new AssertionError(notYet.getMessage(), notYet);
        }
    }

    @Override
    public void close() throws IOException {
        beans.close();
        process.close();
    }
}
