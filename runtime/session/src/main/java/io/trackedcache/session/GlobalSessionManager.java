package io.trackedcache.session;

import io.trackedcache.session.Changes.Change;
import java.io.IOException;
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
 * This JVM as a session that the other JVMs of its user see: one for all that runs in it, whatever class loaders have
 * loaded this class how often.
 *
 * <p>Safe for all threads. What cannot be written to the files makes a method return false, with one warning, and is
 * counted; nothing is then half done. No file is touched before the first change.
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

    GlobalSessionManager(SessionSettings settings, Surroundings surroundings) {
        this.clock = surroundings.clock();
        this.warnings = surroundings.warnings();
        JvmIdentity self = surroundings.identity();
        this.state = new SharedState(
                surroundings.whiteboard(), SessionState.begin(RandomId.next(), self, settings, clock.instant()));
        SessionSettings agreed = state.get().settings();
        this.store = new SessionStore(
                new SessionFolder(agreed.directory(), surroundings.ownership()), surroundings.ownership(), warnings);
        this.changes = new Changes(state, store, warnings, surroundings.patience());
        this.liveness = new Liveness(self, surroundings.processes(), clock, agreed.maxAge());
        warnOfOtherSettings(settings, agreed);
    }

    private void warnOfOtherSettings(SessionSettings wanted, SessionSettings agreed) {
        if (!wanted.saysTheSameAs(agreed)) {
            warnings.add("this JVM is a session in '" + agreed.directory() + "' (session.max-age " + agreed.maxAge()
                    + ") already: '" + wanted.directory() + "' (" + wanted.maxAge()
                    + ") has no effect; say the same settings in the whole JVM");
        }
        warnings.say();
    }

    /** The session of this JVM; begins with the first call. */
    public static GlobalSessionManager get() {
        GlobalSessionManager existing = instance;
        return existing != null ? existing : getOrBegin(null);
    }

    /** The same, with settings that hold if this call is the first one in the JVM. */
    public static GlobalSessionManager get(SessionSettings settings) {
        GlobalSessionManager existing = instance;
        return existing != null ? existing : getOrBegin(settings);
    }

    private static synchronized GlobalSessionManager getOrBegin(@Nullable SessionSettings settings) {
        GlobalSessionManager existing = instance;
        if (existing == null) {
            Surroundings surroundings = Surroundings.real(warning -> Log.OURS.warn("{}", warning));
            existing = new GlobalSessionManager(settings != null ? settings : agreedOrSaid(surroundings), surroundings);
            instance = existing;
        }
        return existing;
    }

    private static SessionSettings agreedOrSaid(Surroundings surroundings) {
        SessionState shared = SharedState.read(surroundings.whiteboard(), surroundings.identity());
        return shared != null ? shared.settings() : SessionSettings.ofThisJvm(surroundings.warnings());
    }

    /** Whether {@link #get} was called in this JVM, through whatever class loader. */
    public static boolean isAvailable() {
        return instance != null || SharedState.read(new JvmWhiteboard(), JvmIdentity.ofThisJvm()) != null;
    }

    /** Random, and the same as long as this JVM runs. */
    public String sessionId() {
        return state.get().session().sessionId();
    }

    public long pid() {
        return liveness.self().pid();
    }

    public String hostName() {
        return liveness.self().hostName();
    }

    /** When the session began, which is not when the JVM did. */
    public Instant createdAt() {
        return state.get().session().createdAt();
    }

    /** The same operations without waiting. */
    public AsyncSessionManager async() {
        return async;
    }

    /** Registers a virtual machine about which nothing else is known. */
    public boolean registerVm(String vmId, String zone, Collection<String> components) {
        return registerVm(vmId, zone, components, Map.of());
    }

    /**
     * Makes this session answer for a virtual machine. A session has one: registering again replaces it.
     *
     * @return false where that could not be written; {@link #myVm} is then what it was
     * @throws IllegalArgumentException for an id or a zone that is blank, or anything that is null
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
            warnOfReplacement(before.session().vm(), vm);
            return current -> current.with(current.session().withVm(vm).seenAt(now))
                    .with(current.tally().registered())
                    .back();
        });
    }

    private void warnOfReplacement(@Nullable VmRecord before, VmRecord now) {
        if (before != null && !now.hasSameIdAs(before)) {
            warnings.add("the virtual machine " + now.named() + " takes the place of " + before.named()
                    + " in this session: delete the latter if it still runs");
        }
    }

    /**
     * Gives up the virtual machine, once it is deleted.
     *
     * @return false where there is none, or where that could not be written; {@link #myVm} is then what it was
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
                .with(current.tally().unregistered());
    }

    /** The virtual machine that this very session has registered, however long ago. */
    public Optional<VmRecord> myVm() {
        return Optional.ofNullable(state.get().session().vm());
    }

    /** All sessions that live, by their ids, with or without a virtual machine, this one too. Changes no file. */
    public Map<String, SessionRecord> activeSessions() {
        Map<String, SessionRecord> sessions = store.readAll();
        sessions.values().removeIf(session -> !liveness.isAlive(session));
        SessionState own = state.get();
        sessions.remove(own.session().sessionId());
        if (!own.left()) {
            sessions.put(own.session().sessionId(), own.session());
        }
        warnings.say();
        return Collections.unmodifiableMap(sessions);
    }

    /**
     * Removes the sessions whose JVM is no more, and says which virtual machines they leave behind.
     *
     * @return how many this call has removed
     */
    public int cleanupStaleSessions() {
        List<SessionRecord> removed = new ArrayList<>();
        change(before -> {
            removed.addAll(store.removeAll(session -> isStale(session, before)));
            removed.forEach(this::warnOfVmLeftBehind);
            return current -> current.with(current.tally().cleaned(removed.size()));
        });
        return removed.size();
    }

    private boolean isStale(SessionRecord session, SessionState own) {
        return !session.sessionId().equals(own.session().sessionId()) && !liveness.isAlive(session);
    }

    private void warnOfVmLeftBehind(SessionRecord session) {
        VmRecord vm = session.vm();
        if (vm != null) {
            warnings.add("the session '" + session.sessionId() + "' (process "
                    + session.jvm().pid() + " on '" + session.jvm().hostName()
                    + "') is no more and has left the virtual machine " + vm.named()
                    + " behind: delete it if it still runs, it may cost money");
        }
    }

    /** What this session has done so far. */
    public SessionStatistics statistics() {
        return state.get().statistics(clock.instant());
    }

    /** What the others shall know of this JVM, from the next change or heartbeat on. */
    public void describe(JvmDescription description) {
        state.update(current -> current.with(current.session().withDescription(description)));
    }

    /**
     * Shows the others that this session lives, and makes its files again where somebody has removed them. Does nothing
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
     * Says good-bye: removes what this session has written. For the end of the JVM; may be called twice, or before
     * anything was written. {@link #registerVm} calls the session back.
     *
     * <p>One that has a virtual machine stays in its files until that is given up, by the application that is about to
     * delete it, or else by the cleanup of another session, which says that it was left behind.
     *
     * @return whether nothing of it is left
     */
    public boolean leave() {
        SessionState before = state.get();
        if (before.left() || !store.isThere()) {
            state.update(SessionState::gone);
            return before.session().vm() == null;
        }
        return change(this::leave) && state.get().session().vm() == null;
    }

    private UnaryOperator<SessionState> leave(SessionState before) throws IOException {
        if (before.session().vm() == null) {
            store.remove(before.session().sessionId());
        }
        return SessionState::gone;
    }

    private boolean change(Change change) {
        boolean isMade = changes.make(change);
        warnings.say();
        return isMade;
    }

    /** Loaded when the first session begins: not every program that mentions one has its logging set up. */
    private static final class Log {
        static final Logger OURS = LoggerFactory.getLogger("trackedcache");
    }
}
