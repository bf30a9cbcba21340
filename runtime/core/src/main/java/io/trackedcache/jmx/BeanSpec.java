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
 * What a kind of beans has: attributes, operations and notifications, each with its description. Made once for all
 * beans of the kind.
 *
 * @param <R> what is read once for all attributes that somebody asks for
 */
final class BeanSpec<R> {
    private final List<BeanAttribute<R>> attributes;
    private final List<BeanOperation<R>> operations;
    private final MBeanInfo info;

    /**
     * A kind of beans.
     *
     * @param face the interface by whose methods programs may call such a bean; the attributes and operations are the
     *     ones that it has, and more
     * @param description what such a bean is, in a sentence
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
            boolean isForGood) {
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
                        "mxbean=true", "immutableInfo=" + isForGood, "interfaceClassName=" + face.getName()));
    }

    /** One bean that may have more attributes later; clients are told to ask again. It sends no notifications. */
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
            if (operation.isMeantBy(name, signature)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
