package io.trackedcache.jconsole;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingWorker;

/** A call to the other JVM. It runs outside the event thread, and its result is delivered on the event thread. */
final class BackgroundCall<T> extends SwingWorker<T, Void> {
    private final Supplier<T> call;
    private final Consumer<T> result;
    private final Consumer<String> failure;

    /** @param failure receives the message if the call throws, which only errors of this JVM cause */
    BackgroundCall(Supplier<T> call, Consumer<T> result, Consumer<String> failure) {
        this.call = call;
        this.result = result;
        this.failure = failure;
    }

    @Override
    protected T doInBackground() {
        return call.get();
    }

    @Override
    protected void done() {
        try {
            result.accept(get());
        } catch (ExecutionException e) {
            failure.accept(String.valueOf(e.getCause()));
        } catch (InterruptedException | CancellationException e) {
            failure.accept("cancelled");
        }
    }
}
