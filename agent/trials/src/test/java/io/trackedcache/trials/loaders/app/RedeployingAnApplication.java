package io.trackedcache.trials.loaders.app;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;

/**
 * Deploys, uses and undeploys the library a hundred times, and waits until its class loaders are collected. The first
 * argument is the folder of the application, the second that of the server.
 */
public final class RedeployingAnApplication {
    private static final int DEPLOYMENTS = 100;

    private RedeployingAnApplication() {}

    public static void main(String[] arguments) throws Exception {
        WebServer server = new WebServer(arguments[1]);
        Books shelf = new Books();
        Books desk = new Books();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int deployment = 1; deployment < DEPLOYMENTS; deployment++) {
            loaders.add(server.undeploy(deployAndUse(server, arguments[0], shelf, desk)));
        }
        Dropped.awaitAtMost(0, loaders);
        Context last = deployAndUse(server, arguments[0], shelf, desk);
        Report.of(shelf, desk);
        Dropped.awaitAtMost(0, List.of(server.undeploy(last)));
        server.stop();
    }

    private static Context deployAndUse(WebServer server, String application, Books shelf, Books desk)
            throws Exception {
        Context context = server.deploy("/library", application);
        shelf.addAll(server.get("/library/shelf?rounds=5"));
        desk.addAll(server.get("/library/desk?rounds=5"));
        return context;
    }
}
