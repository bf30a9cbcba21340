package io.trackedcache.trials.loaders.app;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.catalina.Context;

/**
 * Serves the library as two web applications at once, undeploys both, and waits until their class loaders are gone. The
 * first argument is the folder of the application, the second that of the server.
 */
public final class ServingTwoApplications {
    private static final int REQUESTS = 20;
    private static final int CLIENTS = 4;

    private ServingTwoApplications() {}

    public static void main(String[] arguments) throws Exception {
        WebServer server = new WebServer(arguments[1]);
        Books shelf = new Books();
        Books desk = new Books();
        List<WeakReference<ClassLoader>> loaders = serve(server, arguments[0], shelf, desk);
        Dropped.awaitAtMost(0, loaders);
        Report.of(shelf, desk);
        server.stop();
    }

    private static List<WeakReference<ClassLoader>> serve(WebServer server, String application, Books shelf, Books desk)
            throws Exception {
        Context one = server.deploy("/one", application);
        Context two = server.deploy("/two", application);
        askBoth(server, "/shelf?rounds=20", shelf);
        askBoth(server, "/desk?rounds=20", desk);
        return List.of(server.undeploy(one), server.undeploy(two));
    }

    private static void askBoth(WebServer server, String request, Books books) throws Exception {
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(() -> server.get("/one" + request));
            requests.add(() -> server.get("/two" + request));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (Future<String> answer : clients.invokeAll(requests)) {
            books.addAll(answer.get());
        }
        clients.shutdown();
    }
}
