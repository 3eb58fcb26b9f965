package fi.sopu.provisioning.control;

import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Understood;
import fi.sopu.provisioning.Why;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person as a file has them: of one row, or of several with the same key, or the same address and name, one for each seat. */
final class FiledPerson {

    private static final int LONGEST_NAME = 120;

    private final int row;
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final List<Seat> seats = new ArrayList<>();
    private final List<Why> wrong = new ArrayList<>();
    private String given = "";
    private String family = "";

    /** What one row says of a role; days null where none are given. */
    record Seat(String role, String body, @Nullable LocalDate starts, @Nullable LocalDate ends) {
    }

    private FiledPerson(Grid.Row from, Understood understood) {
        row = from.number();
        for (Column column : Column.values()) {
            texts.put(column, column == Column.NONE ? "" : from.cell(understood.at(column)));
        }
        String[] names = text(Column.NAME).isEmpty() ? null : RowWords.names(text(Column.NAME));
        given = text(Column.GIVEN).isEmpty() && names != null ? names[0] : text(Column.GIVEN);
        family = text(Column.FAMILY).isEmpty() && names != null ? names[1] : text(Column.FAMILY);
        if (given.isEmpty() || family.isEmpty() || TypedText.length(given) > LONGEST_NAME || TypedText.length(family) > LONGEST_NAME) {
            wrong.add(Why.of("provisioning.why.noName"));
        }
        check();
        seat(from, understood);
    }

    private void check() {
        try {
            TypedText.email(text(Column.EMAIL), "provisioning.why.noEmail");
        } catch (Refused none) {
            wrong.add(Why.of("provisioning.why.noEmail", text(Column.EMAIL)));
            texts.put(Column.EMAIL, "");
        }
        if (!text(Column.LANGUAGE).isEmpty() && language() == null) {
            wrong.add(Why.of("provisioning.why.noLanguage", text(Column.LANGUAGE)));
        }
        if (TypedText.length(text(Column.LOGIN_KEY)) > 512) {
            wrong.add(Why.of("provisioning.why.noKey"));
            texts.put(Column.LOGIN_KEY, "");
        }
    }

    private void seat(Grid.Row from, Understood understood) {
        String role = from.cell(understood.at(Column.ROLE));
        if (role.isEmpty()) {
            return;
        }
        String last = "";
        try {
            last = from.cell(understood.at(Column.STARTS));
            LocalDate starts = TableFile.day(last);
            last = from.cell(understood.at(Column.ENDS));
            LocalDate ends = TableFile.day(last);
            if (starts != null && ends != null && ends.isBefore(starts)) {
                wrong.add(Why.of("provisioning.why.noDay", last));
            } else {
                seats.add(new Seat(role, from.cell(understood.at(Column.BODY)), starts, ends));
            }
        } catch (Refused none) {
            wrong.add(Why.of("provisioning.why.noDay", last));
        }
    }

    /** Everybody in the file, in its order. */
    static List<FiledPerson> all(Grid grid, Understood understood) {
        Map<String, FiledPerson> all = new LinkedHashMap<>();
        Map<String, Integer> emails = new HashMap<>();
        for (Grid.Row row : grid.rows()) {
            if (row.number() <= understood.header()) {
                continue;
            }
            FiledPerson person = new FiledPerson(row, understood);
            FiledPerson first = all.putIfAbsent(person.mark(), person);
            if (first != null) {
                first.take(person);
            } else if (!person.text(Column.EMAIL).isEmpty()) {
                emails.merge(person.text(Column.EMAIL).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        all.values().stream().filter(person -> emails.getOrDefault(person.text(Column.EMAIL).toLowerCase(Locale.ROOT), 0) > 1)
                .forEach(person -> person.wrong.add(Why.of("provisioning.why.emailTwice", person.text(Column.EMAIL))));
        return List.copyOf(all.values());
    }

    /** What rows about the same person have in common: without key and address each row is a person of its own. */
    private String mark() {
        String key = text(Column.LOGIN_KEY);
        String email = text(Column.EMAIL).toLowerCase(Locale.ROOT);
        return !key.isEmpty() ? "key " + key : !email.isEmpty() ? "mail " + email + " " + shown().toLowerCase(Locale.ROOT) : "row " + row;
    }

    private void take(FiledPerson next) {
        seats.addAll(next.seats);
        wrong.addAll(next.wrong);
        boolean differs = !next.given.equals(given) || !next.family.equals(family);
        for (Column column : List.of(Column.EMAIL, Column.LANGUAGE, Column.GROUP)) {
            String other = next.text(column);
            if (text(column).isEmpty()) {
                texts.put(column, other);
            } else {
                differs |= !other.isEmpty() && !other.equalsIgnoreCase(text(column));
            }
        }
        if (differs) {
            wrong.add(Why.of("provisioning.why.rowsDiffer", row, next.row));
        }
    }

    int row() {
        return row;
    }

    String given() {
        return given;
    }

    String family() {
        return family;
    }

    boolean isNamed() {
        return !given.isEmpty() && !family.isEmpty()
                && wrong.stream().noneMatch(why -> why.key().equals("provisioning.why.noName") || why.key().equals("provisioning.why.rowsDiffer")
                        || why.key().equals("provisioning.why.emailTwice"));
    }

    /** Family name first. */
    String shown() {
        return (family + " " + given).isBlank() ? text(Column.NAME) : (family + " " + given).strip();
    }

    /** Empty where the file says nothing. */
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /** Null where the file says nothing. */
    @Nullable
    String get(Column column) {
        return text(column).isEmpty() ? null : text(column);
    }

    /** fi, sv, en, or null. */
    @Nullable
    String language() {
        return RowWords.language(text(Column.LANGUAGE));
    }

    List<Seat> seats() {
        return seats;
    }

    /** What is not understood of it. */
    List<Why> wrong() {
        return wrong;
    }
}
