package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.sopu.PermissionTable.Line;
import fi.sopu.shared.Role;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** permissions.txt names what there is, before a stack is started to ask who may. */
class PermissionTableTest {

    @Test
    void everyPageAndEveryPathHasALine() {
        assertEquals(new TreeSet<>(PermissionTable.found()), PermissionTable.all().stream().map(Line::shape).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A path without a line is found, whichever way it is asked; and what lets everybody in is told from what refuses. */
    @Test
    void whatIsPlantedIsSeen() {
        assertEquals(Set.of("GET /api/planted/{}", "DELETE /api/planted/{}/row/{}"), Set.copyOf(PermissionTable.paths(new ClassFileImporter().importClass(Planted.class))));
        Line call = new Line("GET", "/api/planted/{stage}", null, false, EnumSet.of(Role.CHAIR));
        assertFalse(call.isRefusal(404) || call.isAnswer(404), "to a call about what is there 404 is neither yes nor no");
        assertFalse(call.allows(Role.COUNCILLOR));
        assertTrue(call.allows(Role.CHAIR));
    }

    @Path("planted/{stage}")
    static final class Planted {
        @GET
        public String open() {
            return "";
        }

        @DELETE
        @Path("row/{row}")
        public void remove() {
        }
    }
}
