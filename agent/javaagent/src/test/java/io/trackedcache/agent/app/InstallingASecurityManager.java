package io.trackedcache.agent.app;

/** Installs a security manager between two lookups, if the JVM supports one. */
@SuppressWarnings({"removal", "deprecation"}) // Applications on JDK 17 to 23 may install one.
public final class InstallingASecurityManager {
    private InstallingASecurityManager() {}

    public static void main(String[] arguments) {
        Users.lookUpSixTimes();
        try {
            System.setSecurityManager(new SecurityManager());
            System.out.println("installed");
        } catch (UnsupportedOperationException e) {
            System.out.println("not supported");
        }
        Users.lookUpSixTimes();
        System.out.println(Own.lookUp(() -> "found"));
    }
}
