package fi.sopu.programme;

import fi.sopu.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a file may be that is given as material: known by its name, and by what is in it. Nothing that a program of its own could be in: no macros, no page, no drawing of SVG. */
public enum FileKind {
    PDF("application/pdf", Set.of("pdf"), content -> begins(content, 0, "%PDF-")), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
            content -> isOffice(content, "word/")), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"),
                    content -> isOffice(content, "xl/")), PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx"),
                            content -> isOffice(content, "ppt/")), ODT("application/vnd.oasis.opendocument.text", Set.of("odt"), content -> isOpenDocument(content, "text")), ODS(
                                    "application/vnd.oasis.opendocument.spreadsheet", Set.of("ods"),
                                    content -> isOpenDocument(content, "spreadsheet")), ODP("application/vnd.oasis.opendocument.presentation", Set.of("odp"),
                                            content -> isOpenDocument(content, "presentation")), PNG("image/png", Set.of("png"), content -> begins(content, 1, "PNG\r\n")), JPEG(
                                                    "image/jpeg", Set.of("jpg", "jpeg"),
                                                    content -> content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8 && (content[2] & 0xFF) == 0xFF);

    /** Where the first file's name begins in a zip (APPNOTE 4.3.7). */
    private static final int FIRST_NAME = 30;

    private final String type;
    private final Set<String> endings;
    private final Predicate<byte[]> looks;

    FileKind(String type, Set<String> endings, Predicate<byte[]> looks) {
        this.type = type;
        this.endings = endings;
        this.looks = looks;
    }

    /** Of the Internet. */
    public String type() {
        return type;
    }

    /** @throws Refused when it may be none of these, or what is in it is not what its name says */
    public static FileKind of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileKind kind = Arrays.stream(values()).filter(one -> name.contains(".") && one.endings.contains(ending)).findFirst()
                .orElseThrow(() -> new Refused("programme.wrong.fileKind"));
        if (!kind.looks.test(content)) {
            throw new Refused("programme.wrong.fileContent");
        }
        return kind;
    }

    private static boolean isOffice(byte[] content, String folder) {
        List<String> names = ZipNames.of(content);
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith(folder))
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }

    /** The first file in it says what it is (OpenDocument 1.3, part 2, 3.3). */
    private static boolean isOpenDocument(byte[] content, String what) {
        return begins(content, 0, "PK\u0003\u0004") && begins(content, FIRST_NAME, "mimetypeapplication/vnd.oasis.opendocument." + what)
                && ZipNames.of(content).stream().noneMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    private static boolean begins(byte[] content, int from, String with) {
        byte[] sought = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= from + sought.length && Arrays.equals(content, from, from + sought.length, sought, 0, sought.length);
    }
}
