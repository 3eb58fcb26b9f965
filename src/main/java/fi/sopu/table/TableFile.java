package fi.sopu.table;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that somebody else has made: CSV in UTF-8, UTF-16 or Windows-1252 with semicolons, commas or tabs, or XLSX. Nothing is believed: what no list
 * of members has (formulas, signs of no font, personal identity codes) refuses the whole file, with the row's number.
 */
public final class TableFile {

    /** In bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 1000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** A Finnish personal identity code, wherever in a cell; whether its last sign is right does not matter. */
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{2})(\\d{2})\\d{2}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-Za-z](?![\\p{L}\\p{N}])");

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");

    private TableFile() {
    }

    /**
     * @throws Refused "table.wrong...." with the number of the row, where one row is to blame
     */
    public static Grid read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused("table.wrong.large", LARGEST / 1024 / 1024);
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("table.wrong.oldExcel");
        }
        List<Grid.Row> rows = begins(bytes, 'P', 'K', 3, 4) ? Workbook.rows(bytes) : csv(text(bytes));
        if (rows.isEmpty()) {
            throw new Refused("table.wrong.empty");
        }
        return new Grid(rows);
    }

    /** A name of a column without what varies: capitals, colons, stars, spaces. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[:*.()\\[\\]\"]+", " ").replaceAll("[\\s_]+", " ").strip();
    }

    /**
     * A day as Finns, Swedes and spreadsheets write it; null when none is given.
     *
     * @throws Refused when it is no day
     */
    public static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        throw new Refused("table.wrong.day");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /**
     * What was sent of a file or pasted.
     *
     * @param base64 the file, or null
     * @param pasted rows as a spreadsheet copies them, when there is no file
     * @throws Refused when there is neither
     */
    public static byte[] bytes(@Nullable String base64, @Nullable String pasted) {
        try {
            byte[] bytes = base64 == null || base64.isBlank() ? pasted == null ? new byte[0] : pasted.getBytes(StandardCharsets.UTF_8)
                    : Base64.getUrlDecoder().decode(base64.strip());
            if (bytes.length == 0) {
                throw new Refused("table.wrong.none");
            }
            return bytes;
        } catch (IllegalArgumentException broken) {
            throw new Refused("table.wrong.broken", 1);
        }
    }

    /** One row, cleaned; null when it is empty. */
    static Grid.@Nullable Row row(int number, List<String> raw) {
        if (raw.size() > MOST_COLUMNS) {
            throw new Refused("table.wrong.wide", number, MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>(raw.stream().map(cell -> clean(number, cell)).toList());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells.isEmpty() ? null : new Grid.Row(number, cells);
    }

    private static String clean(int number, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return "";
        }
        String text;
        try {
            text = TypedText.line(raw, LONGEST_CELL);
        } catch (Refused unreadable) {
            throw unreadable.key().equals("portal.text.sign") ? new Refused("table.wrong.sign", number, unreadable.arguments()[0])
                    : new Refused("table.wrong.long", number, LONGEST_CELL);
        }
        if (text != null && text.startsWith("=")) {
            throw new Refused("table.wrong.formula", number);
        }
        if (text != null && hasCode(text)) {
            throw new Refused("table.wrong.code", number);
        }
        return text == null ? "" : text;
    }

    /** Whether a personal identity code is in it. */
    public static boolean hasCode(String text) {
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            int day = Integer.parseInt(codes.group(1));
            int month = Integer.parseInt(codes.group(2));
            if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
                return true;
            }
        }
        return false;
    }

    private static List<Grid.Row> csv(String text) {
        List<Grid.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format(separator(text)))) {
            for (CSVRecord record : parser) {
                Grid.Row row = row((int) record.getRecordNumber(), record.toList());
                if (row != null) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new Refused("table.wrong.many", MOST_ROWS);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Refused("table.wrong.broken", rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1);
        }
        return rows;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true).get();
    }

    /** The one that splits most lines into equally many, and most, cells. */
    static char separator(String text) {
        String start = text.substring(0, Math.min(text.length(), 20_000));
        char best = ';';
        long most = 0;
        for (char separator : new char[]{';', '\t', ','}) {
            try (CSVParser parser = CSVParser.parse(start, format(separator))) {
                List<Integer> widths = parser.stream().map(CSVRecord::size).filter(width -> width > 1).toList();
                long score = widths.stream().distinct().mapToLong(width -> (long) width * widths.stream().filter(width::equals).count()).max().orElse(0);
                if (score > most) {
                    most = score;
                    best = separator;
                }
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                // not by this one
            }
        }
        return best;
    }

    private static String text(byte[] bytes) {
        String text;
        if (begins(bytes, 0xFF, 0xFE)) {
            text = new String(bytes, StandardCharsets.UTF_16LE);
        } else if (begins(bytes, 0xFE, 0xFF)) {
            text = new String(bytes, StandardCharsets.UTF_16BE);
        } else {
            try {
                text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException notUtf8) {
                text = new String(bytes, WINDOWS);
            }
        }
        if (text.startsWith("%PDF") || text.startsWith("{\\rtf") || text.chars().limit(2000).filter(c -> c == 0).count() > 0) {
            throw new Refused("table.wrong.noTable");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
