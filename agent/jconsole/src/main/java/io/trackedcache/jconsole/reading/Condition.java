package io.trackedcache.jconsole.reading;

/** How a reading has gone, in a sentence that says what to do. */
public enum Condition {
    READ(""),
    NOT_CONNECTED("The connection is lost. The numbers go on when JConsole is connected again."),
    NO_AGENT("No TrackedCache agent in this JVM: start it with -javaagent:trackedcache-agent.jar, or attach it while it"
            + " runs with java -jar trackedcache-agent.jar attach <process id>."),
    TOO_OLD("The TrackedCache agent of this JVM is older than this tab and has no table of its caches. They are under"
            + " io.trackedcache on the tab MBeans; a newer agent shows them here."),
    UNREADABLE("The TrackedCache agent of this JVM could not be read. JConsole tries again with the next refresh.");

    private final String sentence;

    Condition(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
