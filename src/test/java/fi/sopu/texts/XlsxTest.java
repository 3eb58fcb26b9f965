package fi.sopu.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void whatIsANumberIsOneAndNothingIsAFormula() throws IOException {
        List<String> odd = Arrays.asList("=1+1", "-0,3", "3.5", "≥ 4,2", "@SUM(A1)", null, "", "007 & <b>");
        byte[] book = Xlsx.of("Yksiköt", List.of(List.of("a", "2", "c", "d", "e", "f", "g", "h"), odd));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book)); Stream<Row> rows = read.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertEquals("Yksiköt", read.getFirstSheet().getName());
            assertEquals(CellType.STRING, all.get(0).getCell(1).getType(), "a column's name");
            Row row = all.get(1);
            assertEquals(List.of("=1+1", "≥ 4,2", "@SUM(A1)", "007 & <b>"), List.of(row.getCellText(0), row.getCellText(3), row.getCellText(4), row.getCellText(7)));
            for (int text : new int[]{0, 3, 4, 7}) {
                assertEquals(CellType.STRING, row.getCell(text).getType());
            }
            assertEquals(-0.3, row.getCellAsNumber(1).orElseThrow().doubleValue());
            assertEquals(3.5, row.getCellAsNumber(2).orElseThrow().doubleValue());
            assertEquals("", row.getCellText(5) + row.getCellText(6));
        }
    }
}
