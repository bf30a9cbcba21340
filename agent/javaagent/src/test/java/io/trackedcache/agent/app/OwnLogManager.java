package io.trackedcache.agent.app;

import java.util.logging.LogManager;

/** A log manager that the application brings along. */
public final class OwnLogManager extends LogManager {}
