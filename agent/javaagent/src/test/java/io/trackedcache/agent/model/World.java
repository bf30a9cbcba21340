package io.trackedcache.agent.model;

import java.util.function.Consumer;

/** Where programs run: in woven classes, or in the model. */
interface World {
    Subject cache(int number);

    /** The innermost lookup that runs on this thread, as what takes signals. */
    Consumer<Sent> current();
}
