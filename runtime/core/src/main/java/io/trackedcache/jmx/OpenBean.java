package io.trackedcache.jmx;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.config.NearestName;
import io.trackedcache.registry.Alert;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.NotificationFilter;
import javax.management.NotificationListener;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;

/**
 * A bean that is defined by a {@link BeanSpec}.
 *
 * <p>An MXBean of the JDK reads each attribute separately. Here all attributes of one request, as JConsole makes it,
 * come from one snapshot, so they are consistent under any load.
 */
final class OpenBean<R> extends NotificationBroadcasterSupport implements DynamicMBean {
    private final Supplier<BeanSpec<R>> spec;
    private final Supplier<R> snapshots;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean isListenedTo;

    OpenBean(BeanSpec<R> spec, Supplier<R> snapshots) {
        this(() -> spec, spec.info().getNotifications(), snapshots);
    }

    private OpenBean(Supplier<BeanSpec<R>> spec, MBeanNotificationInfo[] notifications, Supplier<R> snapshots) {
        super(notifications);
        this.spec = spec;
        this.snapshots = snapshots;
    }

    /** Creates a bean that may get more attributes. */
    static <R> OpenBean<R> growing(Supplier<BeanSpec<R>> spec, Supplier<R> snapshots) {
        return new OpenBean<>(spec, new MBeanNotificationInfo[0], snapshots);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return spec.get().info();
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        return attribute(name).read().apply(snapshots.get());
    }

    /** Returns the attributes that exist and omits the others, as JMX specifies. */
    @Override
    public AttributeList getAttributes(String[] names) {
        // The specification first: the later snapshot also has what it names.
        BeanSpec<R> known = spec.get();
        R snapshot = snapshots.get();
        AttributeList values = new AttributeList(names.length);
        for (String name : names) {
            Optional<BeanAttribute<R>> attribute = known.attribute(name);
            if (attribute.isPresent()) {
                values.add(new Attribute(name, attribute.get().read().apply(snapshot)));
            }
        }
        return values;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException, InvalidAttributeValueException {
        BeanAttribute<R> known = attribute(attribute.getName());
        BiConsumer<R, Object> write = known.write();
        if (write == null) {
            throw new AttributeNotFoundException("the attribute '" + known.name() + "' can only be read");
        }
        Object value = attribute.getValue();
        if (!known.type().isValue(value)) {
            throw new InvalidAttributeValueException("the attribute '" + known.name() + "' takes a "
                    + BeanType.javaName(known.type()) + ", but was given " + BeanType.written(value));
        }
        try {
            write.accept(snapshots.get(), value);
        } catch (IllegalArgumentException e) {
            throw new InvalidAttributeValueException(e.getMessage());
        }
    }

    /** Returns the attributes that were set and omits those that failed, as JMX specifies. */
    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        AttributeList set = new AttributeList(attributes.size());
        for (Object each : attributes) {
            if (each instanceof Attribute attribute && isSet(attribute)) {
                set.add(attribute);
            }
        }
        return set;
    }

    private boolean isSet(Attribute attribute) {
        try {
            setAttribute(attribute);
            return true;
        } catch (AttributeNotFoundException | InvalidAttributeValueException e) {
            return false;
        }
    }

    @Override
    public @Nullable Object invoke(String name, Object @Nullable [] arguments, String @Nullable [] signature)
            throws ReflectionException {
        String[] types = signature == null ? new String[0] : signature;
        Optional<BeanOperation<R>> operation = spec.get().operation(name, types);
        if (operation.isEmpty()) {
            String text = "there is no operation " + name + "(" + String.join(", ", types) + "); there are "
                    + spec.get().operationSignatures();
            throw new ReflectionException(new NoSuchMethodException(text), text);
        }
        return operation.get().run(snapshots.get(), arguments == null ? new Object[0] : arguments);
    }

    @Override
    public void addNotificationListener(
            NotificationListener listener, @Nullable NotificationFilter filter, @Nullable Object handback) {
        super.addNotificationListener(listener, filter, handback);
        isListenedTo = true;
    }

    /** Whether a listener was ever added. */
    boolean isListenedTo() {
        return isListenedTo;
    }

    /** A failing listener stops no other. It may belong to an application that was undeployed. */
    @Override
    @SuppressWarnings("CatchingUnchecked") // Errors too: classes of an undeployed application are missing.
    protected void handleNotification(
            NotificationListener listener, Notification notification, @Nullable Object handback) {
        try {
            listener.handleNotification(notification, handback);
        } catch (Throwable e) {
            // Not printed, because the listener belongs to a client.
            var unused = CallbackErrors.global().add(CallbackError.Kind.JMX_LISTENER, listener.getClass(), e);
        }
    }

    /** Calls all listeners of this bean on the current thread. */
    void send(Alert alert) {
        Notification notification = new Notification(
                AlertNotifications.type(alert.kind()),
                this,
                sent.incrementAndGet(),
                alert.at().toEpochMilli(),
                alert.message());
        notification.setUserData(alert.subject());
        sendNotification(notification);
    }

    private BeanAttribute<R> attribute(String name) throws AttributeNotFoundException {
        Optional<BeanAttribute<R>> attribute = spec.get().attribute(name);
        if (attribute.isEmpty()) {
            Optional<String> nearest = NearestName.to(name, spec.get().attributeNames());
            throw new AttributeNotFoundException("there is no attribute '" + name + "'"
                    + (nearest.isPresent() ? "; did you mean '" + nearest.get() + "'?" : ""));
        }
        return attribute.get();
    }
}
