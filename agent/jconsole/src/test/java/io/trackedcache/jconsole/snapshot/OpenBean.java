package io.trackedcache.jconsole.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;

/** A dynamic MBean with the attributes and operations that a test adds. */
public final class OpenBean implements DynamicMBean {
    private final Map<String, Supplier<@Nullable Object>> attributes = new LinkedHashMap<>();
    private final Map<String, Function<Object[], @Nullable Object>> operations = new LinkedHashMap<>();

    public OpenBean attribute(String name, Supplier<@Nullable Object> value) {
        attributes.put(name, value);
        return this;
    }

    public OpenBean operation(String name, Function<Object[], @Nullable Object> operation) {
        operations.put(name, operation);
        return this;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        Supplier<@Nullable Object> value = attributes.get(name);
        if (value == null) {
            throw new AttributeNotFoundException(name);
        }
        return value.get();
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList values = new AttributeList();
        for (String name : names) {
            Supplier<@Nullable Object> value = attributes.get(name);
            if (value != null) {
                values.add(new Attribute(name, value.get()));
            }
        }
        return values;
    }

    @Override
    public @Nullable Object invoke(String name, Object @Nullable [] arguments, String @Nullable [] signature)
            throws ReflectionException {
        Function<Object[], @Nullable Object> operation = operations.get(name);
        if (operation == null) {
            throw new ReflectionException(new NoSuchMethodException(name));
        }
        return operation.apply(arguments == null ? new Object[0] : arguments);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName());
    }

    @Override
    public AttributeList setAttributes(AttributeList changed) {
        return new AttributeList();
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return new MBeanInfo(OpenBean.class.getName(), "A bean of a test", null, null, null, null);
    }
}
