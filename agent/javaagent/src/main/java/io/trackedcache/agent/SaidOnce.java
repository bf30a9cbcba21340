package io.trackedcache.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says each thing about methods once, as a class may be loaded or linked many times; and not too many things. */
final class SaidOnce implements Consumer<String> {
    private static final int MOST = 100;

    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Console console;

    SaidOnce(Console console) {
        this.console = console;
    }

    @Override
    public void accept(String text) {
        if (said.size() >= MOST || !said.add(text)) {
            return;
        }
        console.warn(text);
        if (said.size() == MOST) {
            console.warn("there are more methods that are not counted; Tracking.global().explain() lists them all");
        }
    }
}
