package io.trackedcache.agent.model;

import java.util.function.Consumer;

/** The place where programs run: woven classes, or the model. */
interface World {
    Subject cache(int number);

    /** Returns the innermost running lookup of this thread, as a receiver of signals. */
    Consumer<Sent> current();
}
