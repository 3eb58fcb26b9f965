package fi.sopu.texts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows for a spreadsheet (RFC 4180, with semicolons and a byte order mark, as Finnish and Swedish spreadsheets open them).
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front; a number below nought is none.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-\\d{1,9}([.,]\\d{1,9})?");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Csv() {
    }

    /** @param rows the first one names the columns; null cells are empty */
    public static String of(List<List<String>> rows) {
        return BYTE_ORDER_MARK + lines(rows);
    }

    /** What follows, where not all rows are there at once. */
    public static String lines(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\r\n").collect(Collectors.joining());
    }

    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = !NUMBER.matcher(text).matches() && ("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 || startsLater(text)) ? "'" + text : text;
        return safe.matches("(?s).*[;,\"\r\n\t'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Spreadsheets skip blanks before they look for a formula. */
    private static boolean startsLater(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(stripped.charAt(0)) >= 0;
    }
}
