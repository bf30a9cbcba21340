package io.trackedcache.session;

import io.trackedcache.jmx.Orphans;
import io.trackedcache.start.RuntimeContext;
import io.trackedcache.start.RuntimePart;

/** The session of this JVM as a part of the runtime, with the agent and without it. */
public final class SessionPart implements RuntimePart {
    private final SessionView view = new SessionView();

    @Override
    public void begin(RuntimeContext context) {
        SessionTask.begin(context, view);
        context.tracking().watch(view);
    }

    @Override
    public Orphans orphans() {
        return view;
    }
}
