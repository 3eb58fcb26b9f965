package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.junit.jupiter.api.Test;

/** The council's number is part of the key of each of its rows, as {@link TenantOwned} says it for all, and no entity says it otherwise; {@code IsolationIT} shows what comes of it. */
class CouncilKeysTest {

    @Test
    void theCouncilIsPartOfEachKey() {
        TenantDiscriminatorColumn column = TenantOwned.class.getAnnotation(TenantDiscriminatorColumn.class);
        assertEquals("tenant_id", column.name());
        assertTrue(column.primaryKey(), "else an UPDATE or a DELETE by id reaches another council's row");
        List<JavaClass> entities = House.CLASSES.stream().filter(c -> c.isAnnotatedWith(Entity.class) && c.isAssignableTo(TenantOwned.class)).toList();
        assertTrue(entities.size() > 40, "only " + entities);
        assertEquals(List.of(), entities.stream().filter(c -> c.isAnnotatedWith(Multitenant.class) || c.isAnnotatedWith(TenantDiscriminatorColumn.class)).toList());
    }
}
