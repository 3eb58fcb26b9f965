package fi.sopu.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows as a sheet of a workbook (Office Open XML): what is written as a number is one, everything else is text and never a formula. */
public final class Xlsx {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9})?");
    private static final String VERSION = "1.0";
    private static final int WIDEST = 60;
    private static final int MARGIN = 2;

    private Xlsx() {
    }

    /**
     * @param name of the sheet, at most 31 characters
     * @param rows the first one names the columns and stays in sight; null cells are empty
     */
    public static byte[] of(String name, List<? extends List<@Nullable String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sopu", VERSION)) {
            Worksheet sheet = book.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            if (!rows.isEmpty()) {
                int last = rows.get(0).size() - 1;
                sheet.range(0, 0, 0, last).style().bold().wrapText(true).set();
                sheet.freezePane(0, 1);
                sheet.setAutoFilter(0, 0, rows.size() - 1, last);
                sheet.width(0, Math.min(WIDEST, MARGIN + rows.stream().map(row -> row.get(0)).mapToInt(text -> text == null ? 0 : text.length()).max().orElse(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        if (row > 0 && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Double.valueOf(text.replace(',', '.')));
        } else {
            sheet.value(row, column, text);
        }
    }
}
