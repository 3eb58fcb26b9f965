package fi.sopu.table;

import fi.sopu.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX. The archive is unpacked within bounds first, by us: what the library gets is what was counted. */
final class Workbook {

    private static final long MOST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    /** What is smaller than this when unpacked may be packed as tightly as it likes. */
    private static final long SMALL = 1024 * 1024;
    private static final int MOST_ENTRIES = 1000;

    private Workbook() {
    }

    static List<Grid.Row> rows(byte[] bytes) {
        byte[] counted = counted(bytes);
        List<Grid.Row> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(counted), new ReadingOptions(true, false));
                Stream<Row> sheet = book.getFirstSheet().openStream()) {
            for (Iterator<Row> all = sheet.iterator(); all.hasNext();) {
                Row one = all.next();
                Grid.Row row = TableFile.row(one.getRowNum(), cells(one));
                if (row != null) {
                    rows.add(row);
                }
                if (rows.size() > TableFile.MOST_ROWS) {
                    throw new Refused("table.wrong.many", TableFile.MOST_ROWS);
                }
            }
            return rows;
        } catch (Refused ours) {
            throw ours;
        } catch (IOException | RuntimeException broken) {
            throw new Refused("table.wrong.broken", rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1);
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > 0 && row.stream().filter(java.util.Objects::nonNull).mapToInt(cell -> cell.getColumnIndex()).max().orElse(0) >= TableFile.MOST_COLUMNS) {
            throw new Refused("table.wrong.wide", row.getRowNum(), TableFile.MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>();
        row.stream().filter(java.util.Objects::nonNull).forEach(cell -> {
            while (cells.size() <= cell.getColumnIndex()) {
                cells.add("");
            }
            cells.set(cell.getColumnIndex(), text(row.getRowNum(), cell));
        });
        return cells;
    }

    private static String text(int row, Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw new Refused("table.wrong.formula", row);
        }
        if (cell.getType() == CellType.ERROR) {
            throw new Refused("table.wrong.broken", row);
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*(yy|d+[./-]m).*") ? cell.asDate().toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE)
                    : number(cell.asNumber());
        }
        // what is typed as text beginning with = is text in a workbook: nothing computes it, and no name begins so
        return cell.getText();
    }

    /** As it was typed: an id that a spreadsheet took for a number has no decimals. */
    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The same archive, packed anew from what was counted while it was unpacked. */
    private static byte[] counted(byte[] bytes) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length * 2);
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes)); ZipOutputStream out = new ZipOutputStream(kept)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused("table.wrong.bomb");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || unpacked > SMALL && unpacked / MOST_RATIO > bytes.length) {
                        throw new Refused("table.wrong.bomb");
                    }
                    out.write(buffer, 0, read);
                }
                out.closeEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("table.wrong.broken", 1);
        }
        return kept.toByteArray();
    }
}
