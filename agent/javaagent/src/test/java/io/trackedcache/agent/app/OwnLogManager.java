package io.trackedcache.agent.app;

import java.util.logging.LogManager;

/** A log manager of the application. */
public final class OwnLogManager extends LogManager {}
