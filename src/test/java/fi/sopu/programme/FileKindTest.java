package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Which files are taken as material. */
class FileKindTest {

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String wrong(String name, byte[] content) {
        return assertThrows(Refused.class, () -> FileKind.of(name, content), name).key();
    }

    @Test
    void whatItsNameSaysIsLookedForInIt() {
        assertEquals(FileKind.PDF, FileKind.of("Diat.PDF", text("%PDF-1.7 ...")));
        assertEquals(FileKind.DOCX, FileKind.of("muistio.docx", zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(FileKind.XLSX, FileKind.of("luvut.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(FileKind.PPTX, FileKind.of("diat.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")));
        assertEquals(FileKind.PNG, FileKind.of("kuva.png", text("\u0089PNG\r\n\u001a\n...")));
        assertEquals(FileKind.JPEG, FileKind.of("kuva.jpeg", text("\u00ff\u00d8\u00ff\u00e0...")));
        byte[] odt = text("PK\u0003\u0004" + "0".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.text");
        assertEquals(FileKind.ODT, FileKind.of("muistio.odt", odt));
        assertEquals("programme.wrong.fileContent", wrong("luvut.ods", odt));
    }

    @Test
    void anotherEndingIsNone() {
        for (String name : new String[]{"ohjelma.exe", "sivu.html", "kuva.svg", "makrot.docm", "vanha.doc", "pdf", "", "paketti.zip"}) {
            assertEquals("programme.wrong.fileKind", wrong(name, text("%PDF-")));
        }
    }

    @Test
    void aNameAloneIsNotBelieved() {
        assertEquals("programme.wrong.fileContent", wrong("sivu.pdf", text("<html>")));
        assertEquals("programme.wrong.fileContent", wrong("sivu.png", text("<svg")));
        assertEquals("programme.wrong.fileContent", wrong("sivu.jpg", text("")));
        assertEquals("programme.wrong.fileContent", wrong("paketti.docx", zip("ohjelma.exe")));
        assertEquals("programme.wrong.fileContent", wrong("luvut.docx", zip("[Content_Types].xml", "xl/workbook.xml")));
    }

    @Test
    void whatHasMacrosIsRefused() {
        assertEquals("programme.wrong.fileContent", wrong("muistio.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    }

    @Test
    void brokenZipsAreNoFilesOfOffices() {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(Refused.class, () -> FileKind.of("muistio.docx", part));
        }
        byte[] lying = whole.clone();
        // where its directory begins
        Arrays.fill(lying, lying.length - 6, lying.length - 2, (byte) 0xFF);
        assertThrows(Refused.class, () -> FileKind.of("muistio.docx", lying));
    }
}
