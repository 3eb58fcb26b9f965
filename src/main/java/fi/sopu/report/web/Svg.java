package fi.sopu.report.web;

import java.util.List;
import java.util.Locale;

/**
 * An SVG document being written: a few shapes, every text escaped, no style attributes (the page's policy forbids them). Classes let the page colour it;
 * presentation attributes give it colours where no stylesheet reaches, as in a PDF.
 */
final class Svg {

    private static final String FONT = "'Source Sans 3', 'Noto Sans', sans-serif";
    private final StringBuilder out = new StringBuilder(2048);

    /** Opens a drawing that a screen reader reads as one picture with a title and a description. */
    Svg(String id, String styleClass, String title, String description, double width, double height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic ").append(styleClass).append("\" role=\"img\" aria-labelledby=\"")
                .append(id).append("-t ").append(id).append("-d\" viewBox=\"0 0 ").append(n(width)).append(' ').append(n(height))
                .append("\" font-family=\"").append(FONT).append("\">")
                .append("<title id=\"").append(id).append("-t\">").append(escape(title)).append("</title>")
                .append("<desc id=\"").append(id).append("-d\">").append(escape(description)).append("</desc>");
    }

    /** A name that may stand in an id attribute. */
    static String id(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_-]", "-");
        return safe.isEmpty() || !Character.isLetter(safe.charAt(0)) ? "pic-" + safe : safe;
    }

    Svg line(String styleClass, String stroke, double width, double x1, double y1, double x2, double y2) {
        return shape("line", styleClass, "stroke=\"" + stroke + "\" stroke-width=\"" + n(width) + "\"",
                "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Svg circle(String styleClass, String fill, double x, double y, double r) {
        return shape("circle", styleClass, "fill=\"" + fill + "\" stroke=\"#fff\" stroke-width=\"2\"", "cx", x, "cy", y, "r", r);
    }

    Svg rect(String styleClass, String fill, double x, double y, double width, double height) {
        return shape("rect", styleClass, "fill=\"" + fill + "\"", "x", x, "y", y, "width", width, "height", height);
    }

    Svg path(String styleClass, String attributes, String d) {
        out.append("<path class=\"").append(styleClass).append("\" ").append(attributes).append(" d=\"").append(d).append("\"/>");
        return this;
    }

    /** Raw markup of our own, without any user's words in it. */
    Svg own(String markup) {
        out.append(markup);
        return this;
    }

    /** Text with its baseline at y; anchor is start, middle or end. */
    Svg text(String styleClass, String fill, String anchor, double size, double x, double y, String words) {
        out.append("<text class=\"").append(styleClass).append("\" fill=\"").append(fill).append("\" text-anchor=\"").append(anchor)
                .append("\" font-size=\"").append(n(size)).append("\" x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\">")
                .append(escape(words)).append("</text>");
        return this;
    }

    /** Lines of one text, one under the other. */
    Svg lines(String styleClass, String fill, double size, double x, double y, double step, List<String> lines) {
        out.append("<text class=\"").append(styleClass).append("\" fill=\"").append(fill).append("\" font-size=\"").append(n(size)).append("\">");
        for (int i = 0; i < lines.size(); i++) {
            out.append("<tspan x=\"").append(n(x)).append("\" y=\"").append(n(y + i * step)).append("\">").append(escape(lines.get(i)))
                    .append(i < lines.size() - 1 ? " " : "").append("</tspan>");
        }
        out.append("</text>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private Svg shape(String tag, String styleClass, String attributes, Object... places) {
        out.append('<').append(tag).append(" class=\"").append(styleClass).append("\" ").append(attributes);
        for (int i = 0; i < places.length; i += 2) {
            out.append(' ').append(places[i]).append("=\"").append(n((Double) places[i + 1])).append('"');
        }
        out.append("/>");
        return this;
    }

    static String n(double number) {
        String s = String.format(Locale.ROOT, "%.1f", number);
        return s.endsWith(".0") ? s.substring(0, s.length() - 2) : s;
    }

    static String escape(String text) {
        return LabelLines.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
