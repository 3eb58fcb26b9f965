package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.web.CountingBean;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnceResolverTest {

    private final Map<OnceResolver.Key, Object> memo = new HashMap<>();
    private boolean writing = true;
    private final OnceResolver resolver = new OnceResolver() {
        @Override
        Map<Key, Object> memo() {
            return writing ? memo : null;
        }
    };
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    private Object ask(Object base, String property) {
        context.setPropertyResolved(false);
        return resolver.getValue(context, base, property);
    }

    @Test
    void aPagesBeanIsAskedOnceWhileThePageIsWritten() {
        for (CountingBean bean : List.of(new CountingBean(), new CountingBean.Handed())) {
            memo.clear();
            assertEquals(1, ask(bean, "asked"));
            assertEquals(1, ask(bean, "asked"));
            assertTrue(context.isPropertyResolved());
            assertNull(ask(bean, "nothing"));
            assertNull(ask(bean, "nothing"));
            assertTrue(context.isPropertyResolved(), "nothing is an answer too");
            assertEquals(3, bean.getAsked());
        }
    }

    @Test
    void whatChangesAndWhatThereAreSeveralOfIsLeftToOthers() {
        writing = false;
        assertNull(ask(new CountingBean(), "asked"));
        assertFalse(context.isPropertyResolved(), "an action may change it");
        writing = true;
        for (Object other : List.of(new CountingBean.Row(), "text", 1, List.of())) {
            assertNull(ask(other, "name"));
            assertFalse(context.isPropertyResolved(), other.toString());
        }
        assertTrue(memo.isEmpty());
    }
}
