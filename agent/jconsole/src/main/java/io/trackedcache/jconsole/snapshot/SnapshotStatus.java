package io.trackedcache.jconsole.snapshot;

/** The result of reading the other JVM, with a sentence that tells the user what to do. */
public enum SnapshotStatus {
    READ(""),
    NOT_CONNECTED("The connection is lost. The tab continues when JConsole is connected again."),
    NO_AGENT(
            "No TrackedCache agent in this JVM: start it with -javaagent:trackedcache-agent.jar, or attach to it while it"
                    + " runs with java -jar trackedcache-agent.jar attach <process id>."),
    TOO_OLD("The TrackedCache agent of this JVM is older than this tab and has no table of its caches. Find them"
            + " under io.trackedcache on the tab MBeans, or use a newer agent."),
    UNREADABLE("The TrackedCache agent of this JVM could not be read. JConsole tries again at the next refresh.");

    private final String sentence;

    SnapshotStatus(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
