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
 * Serves the library as two web applications at once, undeploys both, and waits until their class loaders and their
 * beans are gone. The first argument is the folder of the application, the second that of the server.
 */
public final class ServingTwoApplications {
    private static final int REQUESTS = 20;
    private static final int CLIENTS = 4;

    private ServingTwoApplications() {}

    public static void main(String[] arguments) throws Exception {
        WebServer server = new WebServer(arguments[1]);
        List<WeakReference<ClassLoader>> loaders = serve(server, arguments[0]);
        Dropped.awaitAtMost(0, loaders);
        Dropped.awaitNoBeans();
        server.stop();
    }

    private static List<WeakReference<ClassLoader>> serve(WebServer server, String application) throws Exception {
        Context one = server.deploy("/one", application);
        Context two = server.deploy("/two", application);
        List<Books> books = List.of(new Books(), new Books(), new Books(), new Books());
        // The first one gets the name without a context; after that both run at once.
        books.get(0).addAll(server.get("/one/shelf?rounds=20"));
        books.get(1).addAll(server.get("/one/desk?rounds=20"));
        askBoth(server, "/shelf?rounds=20", books.get(0), books.get(2));
        askBoth(server, "/desk?rounds=20", books.get(1), books.get(3));
        Report.of(books.toArray());
        return List.of(server.undeploy(one), server.undeploy(two));
    }

    private static void askBoth(WebServer server, String request, Books ofOne, Books ofTwo) throws Exception {
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(() -> server.get("/one" + request));
            requests.add(() -> server.get("/two" + request));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Books next = ofOne;
        for (Future<String> answer : clients.invokeAll(requests)) {
            next.addAll(answer.get());
            next = next == ofOne ? ofTwo : ofOne;
        }
        clients.shutdown();
    }
}
