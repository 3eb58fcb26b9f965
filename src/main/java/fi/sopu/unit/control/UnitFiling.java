package fi.sopu.unit.control;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.texts.Dates;
import fi.sopu.texts.TextStore;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitNames;
import fi.sopu.unit.UnitPlan.Kind;
import fi.sopu.unit.UnitPlan.Line;
import fi.sopu.unit.UnitPlan.Wish;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file of people and units would change. A person is known by the sign-in identifier, else by the address; a unit by its path, or by its name where only one is
 * called so. Nothing is guessed.
 */
public final class UnitFiling {

    private static final int LOOKED_AT = 20;
    private static final Map<String, Column> NAMES = new HashMap<>();

    private enum Column {
        EMAIL, KEY, UNIT, FROM
    }

    static {
        say(Column.EMAIL, "sähköposti", "sähköpostiosoite", "s-posti", "työsähköposti", "email", "e-mail", "e-post", "epost", "e-postadress",
                "email address", "e-mail address", "mail");
        say(Column.KEY, "käyttäjätunnus", "tunniste", "tunnus", "kirjautumisen tunniste", "upn", "userprincipalname", "användarnamn", "identifierare",
                "identifierare vid inloggning", "username", "user name", "sign-in identifier", "identifier");
        say(Column.UNIT, "vastuualue", "palvelualue", "toimiala", "yksikkö", "työyksikkö", "osasto", "tiimi", "yksikön polku", "ansvarsområde", "enhet", "arbetsenhet",
                "avdelning", "team", "area", "area of responsibility", "unit", "department", "unit path");
        say(Column.FROM, "alkaen", "alkaa", "mistä päivästä", "mistä päivästä alkaen", "siirtopäivä", "från", "från och med", "börjar", "from",
                "since", "from which day on", "starts");
    }

    private final UnitTree tree;
    private final Seating seating;
    private final String language;
    private final boolean making;
    private final Map<String, MemberSheet> keys = new HashMap<>();
    private final Map<String, List<MemberSheet>> emails;
    private final UnitNames names;
    private final Set<UUID> seen = new HashSet<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final LocalDate today;

    private static void say(Column column, String... names) {
        for (String name : names) {
            NAMES.put(name, column);
        }
    }

    public UnitFiling(UnitTree tree, Seating seating, List<MemberSheet> members, boolean making, LocalDate today, String language) {
        this.tree = tree;
        this.seating = seating;
        this.making = making;
        this.today = today;
        this.language = language;
        members.stream().filter(member -> member.loginKey() != null).forEach(member -> keys.put(String.valueOf(member.loginKey()).toLowerCase(Locale.ROOT), member));
        emails = members.stream().filter(member -> member.email() != null).collect(Collectors.groupingBy(member -> String.valueOf(member.email()).toLowerCase(Locale.ROOT)));
        names = new UnitNames(tree);
    }

    /** @throws Refused when its columns do not tell who is in which unit */
    public UnitPlan plan(Grid grid) {
        Grid.Row header = header(grid);
        List<@Nullable Column> columns = header.cells().stream().map(cell -> NAMES.get(TableFile.plain(cell))).collect(Collectors.toList());
        List<Line> lines = grid.rows().stream().filter(row -> row.number() > header.number()).map(row -> line(row, columns)).toList();
        return new UnitPlan(lines, List.copyOf(made));
    }

    /** @throws Refused when it has none, or one that does not tell who is in which unit */
    public static Grid.Row header(Grid grid) {
        return grid.rows().stream().limit(LOOKED_AT).filter(row -> {
            Set<@Nullable Column> known = row.cells().stream().map(cell -> NAMES.get(TableFile.plain(cell))).collect(Collectors.toSet());
            return known.contains(Column.UNIT) && (known.contains(Column.EMAIL) || known.contains(Column.KEY));
        }).findFirst().orElseThrow(() -> new Refused("unit.file.noColumns"));
    }

    private Line line(Grid.Row row, List<@Nullable Column> columns) {
        String email = cell(row, columns, Column.EMAIL);
        String key = cell(row, columns, Column.KEY);
        String told = key.isEmpty() ? email : key;
        MemberSheet member = member(key, email);
        if (member == null) {
            List<MemberSheet> several = emails.getOrDefault(email.toLowerCase(Locale.ROOT), List.of());
            return unclear(row, told, told.isEmpty() ? "unit.why.noPerson" : several.size() > 1 ? "unit.why.severalPeople" : "unit.why.unknown", told);
        }
        String name = member.family() + " " + member.given();
        String path = cell(row, columns, Column.UNIT);
        LocalDate from;
        try {
            LocalDate day = TableFile.day(cell(row, columns, Column.FROM));
            from = day == null ? today : day;
        } catch (Refused none) {
            return unclear(row, name, "unit.why.noDay", cell(row, columns, Column.FROM));
        }
        if (!seen.add(member.id())) {
            return unclear(row, name, "unit.why.twice");
        }
        return path.isEmpty() ? unclear(row, name, "unit.why.noPath") : seated(row, name, member, path, from);
    }

    private Line seated(Grid.Row row, String name, MemberSheet member, String path, LocalDate from) {
        UUID unit = names.find(path);
        if (unit == null && (names.isOfSeveral(path) || !making || UnitNames.depth(path) > Forest.DEEPEST)) {
            return unclear(row, name, names.isOfSeveral(path) ? "unit.why.severalUnits" : "unit.why.noUnit", path);
        }
        Wish wish = new Wish(member.id(), path, unit, from);
        if (unit == null) {
            names.missing(path).stream().filter(one -> made.stream().noneMatch(other -> UnitNames.plain(other).equals(UnitNames.plain(one)))).forEach(made::add);
            return new Line(row.number(), kind(member, from), name, text("unit.why.toNew", UnitNames.shown(path), Dates.day(language, from)), wish);
        }
        try {
            UnitChange change = seating.seat(List.of(member.id()), unit, from, Source.FILE);
            String to = tree.path(unit, language);
            return change.isNone() ? new Line(row.number(), Kind.UNCHANGED, name, text("unit.why.same", to), null)
                    : new Line(row.number(), kind(member, from), name, text("unit.why.to", to, Dates.day(language, from)), wish);
        } catch (Refused away) {
            return unclear(row, name, "unit.why.away", tree.path(unit, language), Dates.day(language, from));
        }
    }

    private Kind kind(MemberSheet member, LocalDate from) {
        return seating.leave(List.of(member.id()), from.minusDays(1)).isNone() ? Kind.ADDED : Kind.MOVED;
    }

    /** By the identifier, else by the address; null when it is nobody, or could be several. */
    private @Nullable MemberSheet member(String key, String email) {
        if (!key.isEmpty() && keys.containsKey(key.toLowerCase(Locale.ROOT))) {
            return keys.get(key.toLowerCase(Locale.ROOT));
        }
        List<MemberSheet> alike = email.isEmpty() ? List.of() : emails.getOrDefault(email.toLowerCase(Locale.ROOT), List.of());
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** Of a unit's path the cells of all columns that name a step of it. */
    private static String cell(Grid.Row row, List<@Nullable Column> columns, Column wanted) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) == wanted && !row.cell(at).isEmpty()) {
                cells.add(row.cell(at));
            }
        }
        return wanted == Column.UNIT ? String.join(UnitTree.STEP, cells) : cells.isEmpty() ? "" : cells.get(0);
    }

    private Line unclear(Grid.Row row, String name, String key, Object... arguments) {
        return new Line(row.number(), Kind.UNCLEAR, name, text(key, arguments), null);
    }

    private String text(String key, Object... arguments) {
        return TextStore.text(language, key, arguments);
    }
}
