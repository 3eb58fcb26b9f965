package fi.sopu.survey.web;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import fi.sopu.texts.Markup;
import fi.sopu.texts.TextStore;
import java.util.List;

/** The statements of a round as HTML, in one piece: with some forty of them the loops of a view take longer than hundreds who come at once have time for. Every text is escaped. */
final class StatementRows {

    private static final int LENGTH = 16_384;
    /** What each level is called, from 1. */
    private static final List<String> LEVELS = List.of("survey.level.1", "survey.level.2", "survey.level.3", "survey.level.4", "survey.level.5");

    private final String language;
    private final StringBuilder html = new StringBuilder(LENGTH);

    private StatementRows(String language) {
        this.language = language;
    }

    /**
     * A section for each dimension, hidden until the page's script shows one.
     *
     * @param language of the reader
     */
    static String of(InstrumentSheet instrument, String language) {
        StatementRows rows = new StatementRows(language);
        for (int i = 0; i < instrument.dimensions().size(); i++) {
            rows.add(instrument.dimensions().get(i), i, instrument.dimensions().size());
        }
        return rows.html.toString();
    }

    private void add(DimensionSheet dimension, int place, int of) {
        html.append("<section class=\"dimension\" data-dimension=\"").append(dimension.lasting()).append("\" aria-labelledby=\"d-").append(place)
                .append("\" hidden=\"hidden\"><p class=\"meta\">").append(said("survey.answer.part", place + 1, of))
                .append("</p><h2 id=\"d-").append(place).append("\" tabindex=\"-1\"").append(worded(dimension.name()))
                .append("</h2><p class=\"ends\" aria-hidden=\"true\"><span>1 = ")
                .append(said("survey.level.1")).append("</span><span>5 = ").append(said("survey.level.5")).append("</span></p>");
        for (int i = 0; i < dimension.statements().size(); i++) {
            add(dimension.statements().get(i), "s-" + place + "-" + i);
        }
        html.append("<p class=\"verdict-state\" role=\"status\"></p></section>\n");
    }

    private void add(StatementSheet statement, String name) {
        html.append("<fieldset class=\"statement\"><legend").append(worded(statement.text())).append("</legend><div class=\"levels\">");
        for (int level = 1; level <= LEVELS.size(); level++) {
            html.append("<label class=\"level\">").append(radio(name, level)).append("<span aria-hidden=\"true\">").append(level).append("</span><span class=\"sr-only\">")
                    .append(level)
                    .append(", ").append(said(LEVELS.get(level - 1))).append("</span></label>");
        }
        html.append("<label class=\"level level-cantsay\">").append(radio(name, Given.CANT_SAY)).append("<span>").append(said("survey.level.6"))
                .append("</span></label></div></fieldset>");
    }

    private static String radio(String name, int value) {
        return "<input type=\"radio\" name=\"" + name + "\" value=\"" + value + "\" disabled=\"disabled\"/>";
    }

    /** The rest of an element that is opened, with the language of its words. */
    private String worded(Wording words) {
        return " lang=\"" + words.languageFor(language) + "\">" + Markup.escaped(words.in(language));
    }

    private String said(String key, Object... arguments) {
        return Markup.escaped(TextStore.text(language, key, arguments));
    }
}
