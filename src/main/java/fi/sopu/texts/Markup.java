package fi.sopu.texts;

/** Texts in HTML that is written as it stands. */
public final class Markup {

    private Markup() {
    }

    /** For elements and attributes alike. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
