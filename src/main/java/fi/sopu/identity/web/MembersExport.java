package fi.sopu.identity.web;

import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.web.MemberTable.Row;
import fi.sopu.identity.web.MemberTable.Wanted;
import fi.sopu.portal.Spreadsheet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of members for a spreadsheet, narrowed, ordered and with the columns as the page shows it. */
@RequestScoped
@Path("identity/members.csv")
public class MembersExport {

    @Inject
    KeepingMembers keeping;
    @Inject
    MemberTable table;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    /**
     * @param search  null for all
     * @param sort    field of the column that the page is ordered by
     * @param down    from the last
     * @param columns those that are shown beside the name
     */
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response export(@QueryParam("q") String search, @QueryParam("group") String group, @QueryParam("role") String role,
            @DefaultValue("name") @QueryParam("sort") String sort,
            @QueryParam("down") boolean down, @QueryParam("columns") List<String> columns) {
        keeping.exportList();
        List<String> shown = MemberColumns.ALL.stream().filter(columns::contains).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("family", "given"), shown.stream()).map(MembersExport::key).map(texts::of).toList());
        table.find(new Wanted(search, group, role(role))).rows().ordered(sort, down).forEach(row -> rows.add(row(row, shown)));
        return Spreadsheet.of(Csv.of(rows), actor.get(), "members");
    }

    private static @Nullable Role role(@Nullable String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst().orElse(null);
    }

    private static String key(String column) {
        return "identity.member." + (column.equals("linked") ? "login" : column);
    }

    private List<String> row(Row row, List<String> shown) {
        return Stream.concat(Stream.of(row.line().family(), row.line().given()), shown.stream().map(column -> cell(row, column))).toList();
    }

    private String cell(Row row, String column) {
        return switch (column) {
            case "group" -> row.group();
            case "roles" -> row.roles();
            case "email" -> row.email();
            default -> row.login();
        };
    }
}
