package io.trackedcache.jmx;

import io.trackedcache.registry.Alert;
import java.util.List;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;

/** The notifications that carry alerts. */
final class AlertNotifications {
    private static final String PREFIX = BeanNames.DOMAIN + ".";

    private AlertNotifications() {}

    static String type(Alert.Kind kind) {
        return PREFIX
                + switch (kind) {
                    case VIOLATION -> "violation";
                    case HEAL -> "heal";
                    case OWN_COUNTER_DRIFT -> "own-counter.drift";
                    case HIT_RATE_LOW -> "hit-rate.low";
                    case HIT_RATE_RECOVERED -> "hit-rate.recovered";
                    case METHOD_NOT_WOVEN -> "method.not-woven";
                };
    }

    /** Returns the notifications about a cache. */
    static List<MBeanNotificationInfo> ofCaches() {
        return List.of(
                info(Alert.Kind.VIOLATION, "A check of the counts has found a fault."),
                info(Alert.Kind.HEAL, "A fault in the counts was repaired; the message has the old and the new value."),
                info(
                        Alert.Kind.OWN_COUNTER_DRIFT,
                        "A counter that the application keeps itself has lost updates; the message says where."),
                info(
                        Alert.Kind.HIT_RATE_LOW,
                        "The hit rate has fallen below alert.hit-rate, over alert.window and at least"
                                + " alert.min-lookups lookups, after alert.warm-up."),
                info(
                        Alert.Kind.HIT_RATE_RECOVERED,
                        "The hit rate is no longer below alert.hit-rate, or has too few lookups to be judged."));
    }

    /** Returns the notifications about methods. */
    static List<MBeanNotificationInfo> ofMethods() {
        return List.of(
                info(Alert.Kind.METHOD_NOT_WOVEN, "A method is not counted; the message has the reason and a remedy."));
    }

    private static MBeanNotificationInfo info(Alert.Kind kind, String description) {
        return new MBeanNotificationInfo(new String[] {type(kind)}, Notification.class.getName(), description);
    }
}
