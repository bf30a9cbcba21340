package io.trackedcache.jmx;

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
 * A bean of which a {@link BeanSpec} tells what it has.
 *
 * <p>What the JDK makes of an interface reads each attribute by itself. Here whoever asks for many attributes at once,
 * as JConsole does, gets them out of one reading: they go together under any load.
 */
final class OpenBean<R> extends NotificationBroadcasterSupport implements DynamicMBean {
    private final Supplier<BeanSpec<R>> spec;
    private final Supplier<R> reading;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean isListenedTo;

    OpenBean(BeanSpec<R> spec, Supplier<R> reading) {
        this(() -> spec, spec.info().getNotifications(), reading);
    }

    private OpenBean(Supplier<BeanSpec<R>> spec, MBeanNotificationInfo[] notifications, Supplier<R> reading) {
        super(notifications);
        this.spec = spec;
        this.reading = reading;
    }

    /** One that may have more attributes later. */
    static <R> OpenBean<R> growing(Supplier<BeanSpec<R>> spec, Supplier<R> reading) {
        return new OpenBean<>(spec, new MBeanNotificationInfo[0], reading);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return spec.get().info();
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        return attribute(name).read().apply(reading.get());
    }

    /** Those that there are; the others are left out, as the specification has it. */
    @Override
    public AttributeList getAttributes(String[] names) {
        // First what there is: what is added meanwhile is in the reading too.
        BeanSpec<R> known = spec.get();
        R read = reading.get();
        AttributeList values = new AttributeList(names.length);
        for (String name : names) {
            Optional<BeanAttribute<R>> attribute = known.attribute(name);
            if (attribute.isPresent()) {
                values.add(new Attribute(name, attribute.get().read().apply(read)));
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
            write.accept(reading.get(), value);
        } catch (IllegalArgumentException e) {
            throw new InvalidAttributeValueException(e.getMessage());
        }
    }

    /** Those that could be set: what is not in the answer was not. */
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
        return operation.get().run(reading.get(), arguments == null ? new Object[0] : arguments);
    }

    @Override
    public void addNotificationListener(
            NotificationListener listener, @Nullable NotificationFilter filter, @Nullable Object handback) {
        super.addNotificationListener(listener, filter, handback);
        isListenedTo = true;
    }

    /** Whether anybody has ever listened. */
    boolean isListenedTo() {
        return isListenedTo;
    }

    /** One that fails, in whatever way, stops no other: it may be left over from an application that is gone. */
    @Override
    @SuppressWarnings("CatchingUnchecked") // Errors too, such as of classes that are no longer found.
    protected void handleNotification(
            NotificationListener listener, Notification notification, @Nullable Object handback) {
        try {
            listener.handleNotification(notification, handback);
        } catch (Throwable e) {
            // It is the listener's own matter.
        }
    }

    /** Tells everybody who listens to this bean, on this thread. */
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
