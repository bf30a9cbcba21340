package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.jmx.Orphans.Orphan;
import java.util.List;

/** The virtual machines that ended JVMs have left behind: a row for each. */
final class OrphanTable {
    static final OpenTable<Orphan> TABLE = new OpenTable<>(
            "orphanedVms",
            "the virtual machines that ended sessions of this user have left behind",
            1,
            List.of(
                    Column.text("sessionId", "the session that has left it behind", Orphan::sessionId),
                    Column.text("vmId", "the id of the virtual machine", Orphan::vmId),
                    Column.text("zone", "where the virtual machine runs", Orphan::zone),
                    Column.count("pid", "the process of the session", Orphan::pid),
                    Column.text("hostName", "the host of the session", Orphan::hostName),
                    Column.time("lastSeen", "when the session was last seen", Orphan::lastSeen)));

    private OrphanTable() {}
}
