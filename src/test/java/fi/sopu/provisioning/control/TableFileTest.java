package fi.sopu.provisioning.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Understood;
import fi.sopu.shared.Refused;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.texts.TextStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files as others make them are read; what no list of members has refuses them, with the row's number. */
class TableFileTest {

    static byte[] file(String name) throws IOException {
        return TableFileTest.class.getResourceAsStream("/fi/sopu/provisioning/" + name).readAllBytes();
    }

    private static Grid read(String text) {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String key, Object row, byte[] bytes) {
        Refused refused = assertThrows(Refused.class, () -> TableFile.read(bytes));
        assertEquals("table.wrong." + key, refused.key());
        if (row != null) {
            assertEquals(row, refused.arguments()[0]);
        }
    }

    private static void refused(String key, Object row, String text) {
        refused(key, row, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everySeparatorAndEncodingIsRead() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE)) {
            for (String separator : List.of(";", ",", "\t")) {
                for (String mark : charset.equals(StandardCharsets.UTF_16LE) ? List.of("\ufeff") : charset.equals(StandardCharsets.UTF_8) ? List.of("", "\ufeff") : List.of("")) {
                    String text = mark
                            + "Sukunimi,Etunimi,Ryhmä\r\nMäättä,Áile,\"Väki; ja, muut\"\r\n\r\nÅberg,Ö,\r\n".replace(",", separator).replace("ki; ja" + separator, "ki; ja,");
                    Grid grid = TableFile.read(text.getBytes(charset));
                    assertEquals(List.of("Määttä", "Áile", "Väki; ja, muut"), grid.rows().get(1).cells(), charset + " " + separator);
                    assertEquals(4, grid.rows().get(2).number(), "an empty row counts, as in a spreadsheet");
                }
            }
        }
    }

    @Test
    void aFinnishPersonnelSystemsExportIsUnderstood() throws IOException {
        Grid grid = TableFile.read(file("henkilosto.csv"));
        Understood understood = Recognising.understand(grid, Map.of());
        assertEquals(3, understood.header());
        assertEquals(List.of(Column.NONE, Column.FAMILY, Column.GIVEN, Column.NONE, Column.EMAIL, Column.LOGIN_KEY, Column.LANGUAGE, Column.GROUP, Column.ROLE, Column.NONE),
                understood.columns(), "the called name, no party, no number");
        List<FiledPerson> people = FiledPerson.all(grid, understood);
        assertEquals(List.of("Lehto Aino", "Määttä Väinö", "Åkerlund-Öhman Märta", "Niskanen Eero"), people.stream().map(FiledPerson::shown).toList());
        assertEquals("400123", people.get(0).text(Column.LOGIN_KEY));
        assertEquals("aino.lehto@pirkka.example", people.get(0).text(Column.EMAIL));
        assertTrue(people.stream().allMatch(person -> person.wrong().isEmpty()));
    }

    @Test
    void aSwedishSecretarysWorkbookIsUnderstood() throws IOException {
        Grid grid = TableFile.read(file("sekreterare.xlsx"));
        Understood understood = Recognising.understand(grid, Map.of());
        assertEquals(3, understood.header());
        assertEquals(List.of(Column.NAME, Column.EMAIL, Column.LOGIN_KEY, Column.ROLE, Column.BODY, Column.LANGUAGE, Column.ENDS), understood.columns());
        List<FiledPerson> people = FiledPerson.all(grid, understood);
        assertEquals(List.of("Strand Gunilla", "Nygård Anders", "von Wright Märta", "Kim"), people.stream().map(FiledPerson::shown).toList());
        assertEquals("500100", people.get(0).text(Column.LOGIN_KEY), "a number has no decimals");
        assertEquals("2029-05-31", people.get(0).seats().get(0).ends().toString());
        assertEquals(2, people.get(1).seats().size(), "two rows of one person");
        assertEquals(1, people.get(3).wrong().size(), "one word is no name");
    }

    @Test
    void whatNoListHasRefusesTheFile() throws IOException {
        refused("formula", 3, file("kaava.xlsx"));
        refused("formula", 2, "Sukunimi;Etunimi\n=1+1;Aino\n");
        refused("sign", 3, "Sukunimi;Etunimi\nLehto;Aino\nMää\u0007ttä;Väinö\n");
        refused("code", 2, "Sukunimi;Etunimi;Tunnus\nLehto;Aino;010190-123A\n");
        refused("code", 2, "Sukunimi;Etunimi;Muuta\nLehto;Aino;hetu 131052A308T, muuten\n");
        refused("empty", null, "\n;;\n");
        refused("noTable", null, "%PDF-1.7 ...");
        refused("oldExcel", null, new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("large", null, new byte[TableFile.LARGEST + 1]);
        refused("wide", 2, "a;b\n" + ";x".repeat(150) + "\n");
        refused("long", 2, "a;b\n" + "x".repeat(1001) + ";y\n");
        refused("many", null, "a;b\n".repeat(TableFile.MOST_ROWS + 1));
        refused("broken", null, new byte[]{'P', 'K', 3, 4, 1, 2, 3, 4, 5});
        assertEquals("table.wrong.code", assertThrows(Refused.class, () -> Recognising.understand(read("Sukunimi;Etunimi;Henkilötunnus\nLehto;Aino;\n"), Map.of())).key());
        assertEquals(2, read("Sukunimi;Numero\nLehto;991390-123\n").rows().size(), "no day of that month 13: no identity code");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }
        assertTrue(bytes.size() < 400_000);
        refused("bomb", null, bytes.toByteArray());
    }

    @Test
    void columnsAreKnownByWhatStandsInThemAndByWhatWasSaidBefore() {
        Grid bare = read("Lehto;Aino;aino@x.example;suomi;Valtuutettu\nMäättä;Väinö;v@x.example;ruotsi;Varavaltuutettu\n");
        assertEquals(new Understood(0, List.of(Column.NONE, Column.NONE, Column.EMAIL, Column.LANGUAGE, Column.ROLE)), Recognising.understand(bare, Map.of()));
        Grid odd = read("Ihminen;Etunimi;Osuus\nLehto;Aino;3\n");
        assertEquals(List.of(Column.FAMILY, Column.GIVEN, Column.NONE), Recognising.understand(odd, Map.of("ihminen", Column.FAMILY)).columns());
    }

    @Test
    void theTemplateIsUnderstoodInEachLanguage() {
        List<Column> columns = Stream.of(Column.values()).filter(column -> column != Column.NONE && column != Column.NAME).toList();
        for (String language : List.of("fi", "sv", "en")) {
            String head = columns.stream().map(column -> TextStore.text(language, "provisioning.column." + column)).collect(Collectors.joining(";"));
            assertEquals(columns,
                    Recognising.understand(read(head + "\n" + IntStream.range(0, columns.size()).mapToObj(i -> "x").collect(Collectors.joining(";"))), Map.of()).columns());
        }
        assertArrayEquals(new String[]{"Märta", "von Wright"}, RowWords.names("Märta von Wright"));
    }
}
