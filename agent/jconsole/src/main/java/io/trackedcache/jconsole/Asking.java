package io.trackedcache.jconsole;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingWorker;

/** A question to the other JVM: asked away from the event thread, however long it takes, and answered on it. */
final class Asking<T> extends SwingWorker<T, Void> {
    private final Supplier<T> question;
    private final Consumer<T> answer;
    private final Consumer<String> failure;

    /** @param failure is told what cannot be told by an answer: errors of this JVM alone */
    Asking(Supplier<T> question, Consumer<T> answer, Consumer<String> failure) {
        this.question = question;
        this.answer = answer;
        this.failure = failure;
    }

    @Override
    protected T doInBackground() {
        return question.get();
    }

    @Override
    protected void done() {
        try {
            answer.accept(get());
        } catch (ExecutionException e) {
            failure.accept(String.valueOf(e.getCause()));
        } catch (InterruptedException | CancellationException e) {
            failure.accept("given up");
        }
    }
}
