package fi.sopu.provisioning.control;

import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Understood;
import fi.sopu.shared.Refused;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the columns of a file are: by what was said of a column of this name before, by its Finnish, Swedish or English name, else by what stands in it. */
public final class Recognising {

    private static final int LOOKED_AT = 20;
    private static final int SAMPLE = 200;
    private static final double MOST = 0.8;
    /** Names that are known and are not read: nobody's party is Sopu's business. */
    private static final Set<String> UNREAD = Set.of("puolue", "parti", "party", "puhelin", "telefon", "phone", "osoite", "adress", "address");
    private static final Set<String> CODES = Set.of("henkilötunnus", "hetu", "personbeteckning", "personnummer", "personal identity code", "social security number");
    /** Of two columns of given names this one is what the person is called. */
    private static final Set<String> CALLED = Set.of("kutsumanimi", "tilltalsnamn");
    private static final Map<String, Column> NAMES = new HashMap<>();

    static {
        say(Column.FAMILY, "sukunimi", "efternamn", "släktnamn", "family name", "last name", "surname", "lastname", "familyname");
        say(Column.GIVEN, "etunimi", "etunimet", "kutsumanimi", "förnamn", "tilltalsnamn", "given name", "first name", "firstname", "givenname");
        say(Column.NAME, "nimi", "namn", "name", "koko nimi", "fullständigt namn", "full name", "henkilö", "luottamushenkilö", "förtroendevald", "jäsenen nimi");
        say(Column.EMAIL, "sähköposti", "sähköpostiosoite", "s-posti", "työsähköposti", "email", "e-mail", "e-post", "epost", "e-postadress", "email address", "e-mail address",
                "mail");
        say(Column.LOGIN_KEY, "käyttäjätunnus", "kirjautumistunniste", "tunniste", "tunnus", "upn", "userprincipalname", "användarnamn", "användarkonto", "inloggningsnyckel",
                "username",
                "user name", "login", "login key", "kirjautumisen tunniste", "identifierare vid inloggning", "sign-in identifier");
        say(Column.LANGUAGE, "kieli", "asiointikieli", "äidinkieli", "språk", "kontaktspråk", "modersmål", "language");
        say(Column.GROUP, "valtuustoryhmä", "ryhmä", "fullmäktigegrupp", "grupp", "council group", "group");
        say(Column.ROLE, "rooli", "tehtävä", "asema", "roll", "uppdrag", "ställning", "role", "position");
        say(Column.BODY, "toimielin", "organ", "body");
        say(Column.STARTS, "alkaa", "alkupvm", "alkamispäivä", "alkaen", "börjar", "startdatum", "från", "starts", "start date", "from");
        say(Column.ENDS, "päättyy", "loppupvm", "päättymispäivä", "asti", "upphör", "slutdatum", "slutar", "till", "ends", "end date", "until");
    }

    private Recognising() {
    }

    private static void say(Column column, String... names) {
        for (String name : names) {
            NAMES.put(name, column);
        }
    }

    /**
     * @param before what columns were said to be before, by {@link TableFile#plain} name
     * @throws Refused "table.wrong.code" when a column is named for personal identity codes
     */
    public static Understood understand(Grid grid, Map<String, Column> before) {
        Grid.Row header = header(grid, before);
        List<Column> columns = new ArrayList<>();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int at = 0; at < grid.width(); at++) {
            String name = header == null ? "" : TableFile.plain(header.cell(at));
            if (header != null && CODES.contains(name)) {
                throw new Refused("table.wrong.code", header.number());
            }
            Column column = before.containsKey(name) ? before.get(name) : NAMES.getOrDefault(name, Column.NONE);
            boolean known = before.containsKey(name) || NAMES.containsKey(name) || UNREAD.contains(name);
            column = known ? column : byContent(grid, header, at);
            Integer twin = column == Column.NONE ? null : places.get(column);
            if (twin != null && CALLED.contains(name)) {
                columns.set(twin, Column.NONE);
                twin = null;
            }
            column = twin == null ? column : Column.NONE;
            places.put(column, at);
            columns.add(column);
        }
        return new Understood(header == null ? 0 : header.number(), columns);
    }

    /** The row, of the first twenty, that has most names of columns; a title above it has none. */
    private static Grid.@Nullable Row header(Grid grid, Map<String, Column> before) {
        Grid.Row best = null;
        long most = 0;
        for (Grid.Row row : grid.rows().subList(0, Math.min(LOOKED_AT, grid.rows().size()))) {
            long known = row.cells().stream().map(TableFile::plain)
                    .filter(name -> NAMES.containsKey(name) || UNREAD.contains(name) || CODES.contains(name) || before.containsKey(name)).count();
            if (known > most && (known > 1 || row.cells().size() <= 2)) {
                most = known;
                best = row;
            }
        }
        return best;
    }

    private static Column byContent(Grid grid, Grid.@Nullable Row header, int at) {
        List<String> cells = grid.rows().stream().filter(row -> header == null || row.number() > header.number()).map(row -> row.cell(at)).filter(cell -> !cell.isEmpty())
                .limit(SAMPLE).toList();
        if (mostly(cells, cell -> cell.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            return Column.EMAIL;
        }
        if (mostly(cells, cell -> RowWords.language(cell) != null)) {
            return Column.LANGUAGE;
        }
        return mostly(cells, cell -> RowWords.role(cell) != null) ? Column.ROLE : Column.NONE;
    }

    private static boolean mostly(List<String> cells, Predicate<String> such) {
        return !cells.isEmpty() && cells.stream().filter(such).count() >= MOST * cells.size();
    }
}
