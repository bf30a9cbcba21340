package io.trackedcache.port;

import java.util.Map;

/** The samples about ports in docs/sessions.md. */
final class PortSamples {
    private PortSamples() {}

    static PortAliases ports() {
        // sample
        PortAliases ports = PortAliases.builder()
                .port("main_api", 8010)
                .alias("backend_port")
                .environment("BACKEND_PORT", "API_PORT")
                .port("frontend", 3000)
                .alias("frontend_port")
                .build();
        ports.set("backend_port", 8011);
        int port = ports.get("main_api"); // 8011
        int free = ports.moveToNextFree("main_api"); // 8011, or the next free one
        Map<String, Integer> byOldName = ports.aliases(); // backend_port: always the current port
        // end
        return byOldName.containsValue(free) && port > 0 ? ports : PortAliases.standard();
    }
}
