package io.trackedcache.session;

import io.trackedcache.session.Changes.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of this JVM, which the other JVMs of its user see. There is one session per JVM, even if several class
 * loaders load this class.
 *
 * <p>Thread-safe. If a change cannot be written to the files, the method returns false, logs one warning and counts the
 * failure; files and state then stay as they were.
 */
public final class GlobalSessionManager {
    private static volatile @Nullable GlobalSessionManager instance;

    private final SharedState state;
    private final SessionStore store;
    private final Changes changes;
    private final Liveness liveness;
    private final Clock clock;
    private final Warnings warnings;
    private final AsyncSessionManager async = new AsyncSessionManager(this);

    GlobalSessionManager(SessionSettings settings, SessionEnvironment environment) {
        this.clock = environment.clock();
        this.warnings = environment.warnings();
        JvmIdentity self = environment.identity();
        this.state = new SharedState(
                environment.sharedText(), SessionState.begin(SessionId.next(self), self, settings, clock.instant()));
        SessionSettings effective = state.get().settings();
        this.store = new SessionStore(
                new SessionFolder(Path.of(effective.directory()), environment.ownership()),
                environment.ownership(),
                warnings);
        this.changes = new Changes(state, store, warnings, environment.patience());
        this.liveness = new Liveness(self, environment.processes(), clock, effective.maxAge());
        warnOfOtherSettings(settings, effective);
    }

    private void warnOfOtherSettings(SessionSettings wanted, SessionSettings effective) {
        if (!wanted.isSameAs(effective)) {
            warnings.add(
                    "this JVM is a session in '" + effective.directory() + "' (session.max-age " + effective.maxAge()
                            + ") already: '" + wanted.directory() + "' (" + wanted.maxAge()
                            + ") has no effect; use the same settings in the whole JVM");
        }
        warnings.log();
    }

    /**
     * Returns the session of this JVM, which begins with the first call. Other JVMs see it soon after: a background
     * thread writes its files, and removes those of sessions whose JVM has ended. With {@code session.enabled=false} no
     * file is written before the first change.
     */
    public static GlobalSessionManager get() {
        GlobalSessionManager existing = instance;
        return existing != null ? existing : getOrCreate(null, true);
    }

    /** Does the same as {@link #get()}. The settings take effect only if this is the first call in the JVM. */
    public static GlobalSessionManager get(SessionSettings settings) {
        GlobalSessionManager existing = instance;
        return existing != null ? existing : getOrCreate(settings, true);
    }

    /** Does the same as {@link #get(SessionSettings)}, for a caller that sends the first {@link #heartbeat} itself. */
    public static GlobalSessionManager getWithoutWriting(SessionSettings settings) {
        GlobalSessionManager existing = instance;
        return existing != null ? existing : getOrCreate(settings, false);
    }

    private static synchronized GlobalSessionManager getOrCreate(
            @Nullable SessionSettings settings, boolean isAnnounced) {
        GlobalSessionManager existing = instance;
        if (existing == null) {
            SessionEnvironment environment = SessionEnvironment.real(warning -> Log.LOGGER.warn("{}", warning));
            boolean isNew = SharedState.read(environment.sharedText(), environment.identity()) == null;
            existing = new GlobalSessionManager(
                    settings != null ? settings : sharedOrOwnSettings(environment), environment);
            instance = existing;
            if (isNew && isAnnounced && SessionSettings.isEnabledInThisJvm()) {
                existing.async.announce();
            }
        }
        return existing;
    }

    private static SessionSettings sharedOrOwnSettings(SessionEnvironment environment) {
        SessionState shared = SharedState.read(environment.sharedText(), environment.identity());
        return shared != null ? shared.settings() : SessionSettings.ofThisJvm(environment.warnings());
    }

    /** Whether {@link #get} was called in this JVM, by any class loader's copy of this class. */
    public static boolean isAvailable() {
        return instance != null || SharedState.read(new JvmSharedText(), JvmIdentity.ofThisJvm()) != null;
    }

    /** Returns the id of this session, which no other has, and which stays the same while this JVM runs. */
    public String sessionId() {
        return state.get().session().sessionId();
    }

    /** Returns the process id of this JVM. */
    public long pid() {
        return liveness.self().pid();
    }

    /** Returns the name of this host. */
    public String hostName() {
        return liveness.self().hostName();
    }

    /** Returns when the session began, which is later than the start of the JVM. */
    public Instant createdAt() {
        return state.get().session().createdAt();
    }

    /** Returns the folder of the session files, which may not exist yet. */
    public Path folder() {
        return store.folder();
    }

    /** Returns the file of this session, which may not exist yet. */
    public Path sessionFile() {
        return store.sessionFile(sessionId());
    }

    /**
     * Returns the file that lists the sessions of the folder that have changed more than their own file. It may not
     * exist yet.
     */
    public Path registryFile() {
        return store.registryFile();
    }

    /** Returns the same operations as asynchronous calls. */
    public AsyncSessionManager async() {
        return async;
    }

    /** Registers a virtual machine without metadata. */
    public boolean registerVm(String vmId, String zone, Collection<String> components) {
        return registerVm(vmId, zone, components, Map.of());
    }

    /**
     * Registers a virtual machine, for which this session is responsible from now on. A session has at most one:
     * registering another one replaces it. If an ended session has left the same one behind, it is in
     * {@link #orphanedVms} no more.
     *
     * @return false if it could not be written; {@link #myVm} then stays as it was
     * @throws IllegalArgumentException if the id or the zone is blank, or any argument or element is null
     */
    public boolean registerVm(String vmId, String zone, Collection<String> components, Map<String, String> metadata) {
        return register(vm(vmId, zone, components, metadata));
    }

    VmRecord vm(String vmId, String zone, Collection<String> components, Map<String, String> metadata) {
        return VmRecord.of(vmId, zone, components, metadata, clock.instant());
    }

    boolean register(VmRecord vm) {
        return change(before -> {
            Instant now = clock.instant();
            store.save(before.session().withVm(vm).seenAt(now), before.session().seenAt(now));
            store.removeOrphansOf(vm);
            warnOfReplacement(before.session().vm(), vm);
            return current -> current.with(current.session().withVm(vm).seenAt(now))
                    .with(current.counters().registered())
                    .back();
        });
    }

    private void warnOfReplacement(@Nullable VmRecord before, VmRecord now) {
        if (before != null && !now.hasSameIdAs(before)) {
            warnings.add("the virtual machine " + now.describe() + " replaces " + before.describe()
                    + " in this session: delete the latter if it still runs");
        }
    }

    /**
     * Unregisters the virtual machine. To be called after it is deleted.
     *
     * @return false if there is none, or if it could not be written; {@link #myVm} then stays as it was
     */
    public boolean unregisterVm() {
        return myVm().isPresent() && change(this::unregister);
    }

    private @Nullable UnaryOperator<SessionState> unregister(SessionState before) throws IOException {
        if (before.session().vm() == null) {
            return null;
        }
        SessionRecord seen = before.session().seenAt(clock.instant());
        if (before.left()) {
            store.remove(seen.sessionId());
        } else {
            store.save(seen.withVm(null), seen);
        }
        return current -> current.with(current.session().withVm(null).seenAt(seen.lastSeen()))
                .with(current.counters().unregistered());
    }

    /** Returns the virtual machine that this session has registered, however long ago. */
    public Optional<VmRecord> myVm() {
        return Optional.ofNullable(state.get().session().vm());
    }

    /**
     * Returns all live sessions by their ids, this one included, with or without a virtual machine. Changes no file.
     */
    public Map<String, SessionRecord> activeSessions() {
        Map<String, SessionRecord> sessions = store.readAll();
        sessions.values().removeIf(session -> !liveness.isAlive(session));
        SessionState own = state.get();
        sessions.remove(own.session().sessionId());
        if (!own.left()) {
            sessions.put(own.session().sessionId(), own.session());
        }
        warnings.log();
        return Collections.unmodifiableMap(sessions);
    }

    /**
     * Removes the sessions whose JVM has ended. Warns of each virtual machine that they leave behind, and keeps it for
     * {@link #orphanedVms}.
     *
     * @return the number of sessions that this call has removed
     */
    public int cleanupStaleSessions() {
        List<SessionRecord> removed = new ArrayList<>();
        change(before -> {
            removed.addAll(store.removeAll(session -> isStale(session, before), liveness::mayBeInUse));
            removed.forEach(this::warnOfVmLeftBehind);
            return current -> current.with(current.counters().cleaned(removed.size()));
        });
        return removed.size();
    }

    private boolean isStale(SessionRecord session, SessionState own) {
        return !session.sessionId().equals(own.session().sessionId()) && !liveness.isAlive(session);
    }

    private void warnOfVmLeftBehind(SessionRecord session) {
        session.orphan().map(OrphanedVm::describe).ifPresent(warnings::add);
    }

    /**
     * Returns the virtual machines that ended sessions of this user have left behind, as far as a cleanup has found
     * them, until {@link #acknowledgeOrphanedVm}. Changes no file.
     */
    public List<OrphanedVm> orphanedVms() {
        Map<String, SessionRecord> orphans = store.readOrphans();
        if (!orphans.isEmpty()) {
            // A session of another host may have been silent for long, and live.
            orphans.keySet().removeAll(activeSessions().keySet());
        }
        warnings.log();
        return orphans.values().stream()
                .map(SessionRecord::orphan)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Removes a virtual machine from {@link #orphanedVms}. To be called after it is deleted.
     *
     * @param sessionId the id of the session that has left it behind
     * @return false if there is none, or if the change could not be written
     */
    public boolean acknowledgeOrphanedVm(String sessionId) {
        return store.isThere() && change(before -> store.removeOrphan(sessionId) ? UnaryOperator.identity() : null);
    }

    /** Returns the statistics of this session. */
    public SessionStatistics statistics() {
        return state.get().statistics(clock.instant());
    }

    /** Returns a sentence with the reason and a remedy while the last change could not be written; empty otherwise. */
    public Optional<String> problem() {
        return warnings.hasFailed()
                ? Optional.of("other JVMs do not see the latest state of this session, as the files in '" + folder()
                        + "' could not be changed: " + state.get().counters().lastFailure()
                        + "; free some disk space, make this user the owner of the folder, or set session.dir to another"
                        + " folder")
                : Optional.empty();
    }

    /** Sets the description of this JVM. Other JVMs see it after the next change or heartbeat. */
    public void describe(JvmDescription description) {
        state.update(current -> current.with(current.session().withDescription(description)));
    }

    /**
     * Renews the time when this session was last seen, and writes its files again if they were removed. Does nothing
     * after {@link #leave}.
     *
     * @return whether it was written
     */
    public boolean heartbeat() {
        return !state.get().left() && change(this::beat);
    }

    private @Nullable UnaryOperator<SessionState> beat(SessionState before) throws IOException {
        if (before.left()) {
            return null;
        }
        SessionRecord seen = before.session().seenAt(clock.instant());
        store.save(seen, seen);
        return current -> current.with(current.session().seenAt(seen.lastSeen()));
    }

    /**
     * Ends this session and removes its files. To be called at the end of the JVM. May be called twice, or before
     * anything was written. {@link #registerVm} brings the session back.
     *
     * <p>A session that has a virtual machine keeps its file until {@link #unregisterVm}. If the application does not
     * call it before the JVM ends, the next cleanup of another session warns that the virtual machine was left behind,
     * and adds it to {@link #orphanedVms}.
     *
     * <p>Waits less than half a second for other JVMs. If it fails, the next cleanup of another session removes the
     * files.
     *
     * @return whether no file of it is left
     */
    public boolean leave() {
        SessionState before = state.get();
        if (before.left() || !store.isThere()) {
            state.update(SessionState::gone);
            return before.session().vm() == null;
        }
        boolean hasLeft = changes.makeAtEnd(this::leave);
        warnings.log();
        return hasLeft && state.get().session().vm() == null;
    }

    private UnaryOperator<SessionState> leave(SessionState before) throws IOException {
        if (before.session().vm() == null) {
            store.remove(before.session().sessionId());
        }
        return SessionState::gone;
    }

    /** Brings the session back after {@link #leave}, with the next heartbeat. */
    void comeBack() {
        state.update(SessionState::back);
    }

    private boolean change(Change change) {
        boolean isMade = changes.make(change);
        warnings.log();
        return isMade;
    }

    /**
     * Holder of the logger. It is loaded when the first session begins, because logging may not be configured earlier.
     */
    private static final class Log {
        static final Logger LOGGER = LoggerFactory.getLogger("trackedcache");
    }
}
