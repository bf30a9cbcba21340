package io.trackedcache.trials.loaders.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** A Tomcat on a free port of this machine, into which the library is deployed by its folder. */
final class WebServer {
    private final Tomcat tomcat = new Tomcat();

    WebServer(String folder) throws LifecycleException {
        tomcat.setBaseDir(folder);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // The getter creates the host, which must exist at the start.
        tomcat.getHost();
        tomcat.start();
    }

    /** Deploys as a standalone Tomcat does: a child-first class loader of its own, and annotated servlets. */
    Context deploy(String path, String folder) {
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        StandardContext context = new StandardContext();
        context.setName(path);
        context.setPath(path);
        context.setDocBase(new File(folder).getAbsolutePath());
        context.addLifecycleListener(config);
        StandardJarScanner ownLibrariesOnly = new StandardJarScanner();
        ownLibrariesOnly.setScanClassPath(false);
        context.setJarScanner(ownLibrariesOnly);
        tomcat.getHost().addChild(context);
        return context;
    }

    WeakReference<ClassLoader> undeploy(Context context) {
        WeakReference<ClassLoader> loader =
                new WeakReference<>(context.getLoader().getClassLoader());
        tomcat.getHost().removeChild(context);
        return loader;
    }

    String get(String path) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
        try (InputStream answer = uri.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
