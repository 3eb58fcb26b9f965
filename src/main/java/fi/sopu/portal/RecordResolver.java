package fi.sopu.portal;

import fi.sopu.texts.Texts;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets views read records as they read beans ({@code #{row.title}}), and texts by key ({@code #{t['a.b']}}); remembers the addresses of
 * resources ({@code #{resource['css/sopu.css']}}), which stay what they are until the next start and are found slowly.
 */
public class RecordResolver extends ELResolver {

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof ResourceHandler resources && property instanceof String name) {
            String address = ADDRESSES.computeIfAbsent(name, n -> address(resources, n));
            context.setPropertyResolved(address != null);
            return address;
        }
        // every key has a dot; without one it is a property of the bean, as in #{t.language}
        if (base instanceof Texts texts && property instanceof String key && key.indexOf('.') > 0) {
            context.setPropertyResolved(base, property);
            return texts.of(key);
        }
        if (base instanceof Record && property instanceof String name) {
            Method accessor = accessors(base.getClass()).get(name);
            if (accessor != null) {
                context.setPropertyResolved(base, property);
                try {
                    return accessor.invoke(base);
                } catch (ReflectiveOperationException e) {
                    throw new ELException(e);
                }
            }
        }
        return null;
    }

    /** Null for a name that Faces is to say more about; all of ours lie in no library. */
    private static @Nullable String address(ResourceHandler resources, String name) {
        Resource resource = name.indexOf(':') < 0 ? resources.createResource(name) : null;
        return resource == null ? null : resource.getRequestPath();
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return ACCESSORS.computeIfAbsent(type, t -> {
            Map<String, Method> found = new ConcurrentHashMap<>();
            for (var component : t.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                found.put(component.getName(), accessor);
            }
            return found;
        });
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("records do not change");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean record = base instanceof Record;
        if (record) {
            context.setPropertyResolved(base, property);
        }
        return record;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
