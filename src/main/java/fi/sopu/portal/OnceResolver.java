package fi.sopu.portal;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * While a page is written nothing changes: what a view asks of a page's bean, however often, the bean is asked once. Faces evaluates an
 * expression anew at each place and several times at some, and behind many of them is the database.
 */
public class OnceResolver extends ELResolver {

    private static final String MEMO = OnceResolver.class.getName();
    private static final ClassValue<Boolean> NAMED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            // the container hands out a subclass, which has no annotation of its own
            return type.getPackageName().matches("fi\\.sopu\\.[a-z]+\\.web") && (type.isAnnotationPresent(Named.class) || type.getSuperclass().isAnnotationPresent(Named.class));
        }
    };
    private final BeanELResolver beans = new BeanELResolver();

    /** @param parameters null for a property */
    record Key(Class<?> bean, String what, @Nullable List<Object> parameters) {}

    @Override
    public @Nullable Object getValue(ELContext context, Object base, Object property) {
        Map<Key, Object> memo = isPageBean(base) && property instanceof String ? memo() : null;
        if (memo == null) {
            return null;
        }
        Key key = new Key(base.getClass(), (String) property, null);
        if (!memo.containsKey(key)) {
            memo.put(key, beans.getValue(context, base, property));
        }
        context.setPropertyResolved(base, property);
        return memo.get(key);
    }

    @Override
    public @Nullable Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        Map<Key, Object> memo = isPageBean(base) && method instanceof String ? memo() : null;
        if (memo == null) {
            return null;
        }
        Key key = new Key(base.getClass(), (String) method, parameters == null ? List.of() : Arrays.asList(parameters.clone()));
        if (!memo.containsKey(key)) {
            memo.put(key, beans.invoke(context, base, method, types, parameters));
        }
        context.setPropertyResolved(true);
        return memo.get(key);
    }

    /** A bean of which a page has one, by the name that views know it by: not one of the rows or forms that it lists. */
    private static boolean isPageBean(Object base) {
        return base != null && NAMED.get(base.getClass());
    }

    /** Null but while a page is written. */
    @Nullable
    Map<Key, Object> memo() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null || faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Map<Key, Object> memo = (Map<Key, Object>) faces.getAttributes().computeIfAbsent(MEMO, none -> new HashMap<Key, Object>());
        return memo;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // left to those who know the bean
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
