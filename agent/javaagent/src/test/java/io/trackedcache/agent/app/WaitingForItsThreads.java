package io.trackedcache.agent.app;

/** Waits until its other threads are gone, the way programs do that do not keep track of them. */
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
