package fi.sopu.report.web;

import java.util.List;

/** The heat map's lines as rows of a table, in one piece: of hundreds of units the loops of a view take longer than a page may. Every text is escaped. */
final class HeatRows {

    private static final int LENGTH = 512;

    private HeatRows() {
    }

    /**
     * @param unit the address of a unit's page, up to the unit's id
     * @return HTML of the rows
     */
    static String of(List<HeatMap.Line> lines, String unit) {
        StringBuilder rows = new StringBuilder(LENGTH * lines.size());
        String address = Svg.escape(unit);
        for (HeatMap.Line line : lines) {
            rows.append("<tr><th scope=\"row\" class=\"depth-").append(line.depth()).append("\"><span><a href=\"").append(address).append(Svg.escape(line.unit())).append("\">")
                    .append(Svg.escape(line.name())).append("</a></span><small>").append(Svg.escape(line.rate())).append("</small></th>");
            line.squares().forEach(square -> add(rows, square));
            rows.append("</tr>\n");
        }
        return rows.toString();
    }

    private static void add(StringBuilder rows, HeatMap.Square square) {
        String change = Svg.escape(square.change());
        rows.append("<td class=\"heat-").append(square.heat()).append(square.carried() ? " carried" : "").append("\" data-label=\"").append(Svg.escape(square.dimension()))
                .append("\"><details><summary><b>").append(Svg.escape(square.level())).append("</b>");
        if (!square.word().isEmpty()) {
            rows.append(" <span class=\"change change-").append(Svg.escape(square.word())).append("\"><span class=\"sr-only\">").append(change)
                    .append("</span></span>");
        }
        rows.append("</summary><p>").append(Svg.escape(square.range())).append("</p>");
        if (!square.change().isEmpty()) {
            rows.append("<p>").append(change).append("</p>");
        }
        rows.append("</details></td>");
    }
}
