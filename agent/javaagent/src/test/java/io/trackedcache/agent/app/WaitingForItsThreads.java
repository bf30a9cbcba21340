package io.trackedcache.agent.app;

/** Waits for the end of all other threads in its thread group, as programs do that do not keep references to them. */
public final class WaitingForItsThreads {
    private WaitingForItsThreads() {}

    public static void main(String[] arguments) {
        new Thread(Users::lookUpSixTimes).start();
        while (Thread.activeCount() > 1) {
            Thread.onSpinWait();
        }
        System.out.println("alone");
    }
}
