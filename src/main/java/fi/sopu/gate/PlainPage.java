package fi.sopu.gate;

/** The frame of the template stop.xhtml, for pages that are written without Faces: the bar, and a main part that looks like a dead end's. */
public final class PlainPage {

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String MARK = RESOURCES + "img/mark.svg.xhtml";

    private PlainPage() {
    }

    /**
     * @param title as HTML
     * @param icon  name of a picture in icons.svg
     * @param main  HTML of what the page says
     * @param end   HTML after the main part
     */
    public static String of(String language, String title, String icon, String main, String end) {
        return "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<title>" + title + " · Sopu</title><link rel=\"icon\" type=\"image/svg+xml\" href=\"" + MARK + "\"/>"
                + "<link rel=\"stylesheet\" href=\"" + RESOURCES + "css/sopu.css.xhtml\"/></head><body>"
                + "<header class=\"bar\"><div class=\"bar-in\"><a class=\"bar-home\" href=\"/\"><img src=\"" + MARK
                + "\" alt=\"\" width=\"30\" height=\"30\"/><b>Sopu</b></a></div></header>"
                + "<main id=\"main\" class=\"stop\"><svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" + RESOURCES + "img/icons.svg.xhtml#" + icon
                + "\"></use></svg>"
                + main + "</main>" + end + "</body></html>";
    }
}
