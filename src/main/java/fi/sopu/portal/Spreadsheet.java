package fi.sopu.portal;

import fi.sopu.shared.Actor;
import jakarta.ws.rs.core.Response;

/** A table of the council's that whoever asks for it takes along. */
public final class Spreadsheet {

    private Spreadsheet() {
    }

    /**
     * @param table rows as {@link fi.sopu.texts.Csv} writes them, all at once or piece by piece
     * @param what  of the council it is, a part of the file's name
     */
    public static Response of(Object table, Actor taker, String what) {
        return Response.ok(table).header("Content-Disposition", "attachment; filename=\"" + taker.slug() + "-" + what + ".csv\"").build();
    }

    /** @param workbook as {@link fi.sopu.texts.Xlsx} writes it */
    public static Response of(byte[] workbook, Actor taker, String what) {
        return Response.ok(workbook).header("Content-Disposition", "attachment; filename=\"" + taker.slug() + "-" + what + ".xlsx\"").build();
    }
}
