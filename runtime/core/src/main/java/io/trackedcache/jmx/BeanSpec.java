package io.trackedcache.jmx;

import java.util.List;
import java.util.Optional;
import javax.management.ImmutableDescriptor;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanConstructorInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;

/**
 * The specification of a kind of beans: attributes, operations and notifications, each with its description. All beans
 * of the kind share one.
 *
 * @param <R> a snapshot of what such a bean shows, taken once per request
 */
final class BeanSpec<R> {
    private final List<BeanAttribute<R>> attributes;
    private final List<BeanOperation<R>> operations;
    private final MBeanInfo info;

    /**
     * Creates the specification of beans that never change.
     *
     * @param face the interface for proxies of such a bean; it has some of the attributes and operations
     * @param description one sentence that says what such a bean is
     */
    BeanSpec(
            Class<?> face,
            String description,
            List<BeanAttribute<R>> attributes,
            List<BeanOperation<R>> operations,
            List<MBeanNotificationInfo> notifications) {
        this(face, description, attributes, operations, notifications, true);
    }

    private BeanSpec(
            Class<?> face,
            String description,
            List<BeanAttribute<R>> attributes,
            List<BeanOperation<R>> operations,
            List<MBeanNotificationInfo> notifications,
            boolean isImmutable) {
        this.attributes = List.copyOf(attributes);
        this.operations = List.copyOf(operations);
        this.info = new MBeanInfo(
                OpenBean.class.getName(),
                description,
                attributes.stream().map(BeanAttribute::info).toArray(MBeanAttributeInfo[]::new),
                new MBeanConstructorInfo[0],
                operations.stream().map(BeanOperation::info).toArray(MBeanOperationInfo[]::new),
                notifications.toArray(MBeanNotificationInfo[]::new),
                new ImmutableDescriptor(
                        "mxbean=true", "immutableInfo=" + isImmutable, "interfaceClassName=" + face.getName()));
    }

    /** Creates the specification of a bean that may get more attributes, so that clients must not cache it. */
    static <R> BeanSpec<R> growing(
            Class<?> face, String description, List<BeanAttribute<R>> attributes, List<BeanOperation<R>> operations) {
        return new BeanSpec<>(face, description, attributes, operations, List.of(), false);
    }

    MBeanInfo info() {
        return info;
    }

    List<String> attributeNames() {
        return attributes.stream().map(BeanAttribute::name).toList();
    }

    List<String> operationSignatures() {
        return operations.stream().map(BeanOperation::signature).toList();
    }

    Optional<BeanAttribute<R>> attribute(String name) {
        for (BeanAttribute<R> attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    Optional<BeanOperation<R>> operation(String name, String[] signature) {
        for (BeanOperation<R> operation : operations) {
            if (operation.matches(name, signature)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
