package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.boundary.ReadingPublications;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a council has published, for everybody. */
@Named
@RequestScoped
public class PublicIndexPage {

    @Inject
    ReadingPublications reading;
    @Inject
    Layout layout;
    @Inject
    Texts texts;

    /** A published copy with its title in the reader's language. */
    public record Row(PublicationLine line, Said title, Said part) {
    }

    public List<Row> getReports() {
        return rows(true);
    }

    public List<Row> getCharters() {
        return rows(false);
    }

    private List<Row> rows(boolean reports) {
        return reading.all(layout.here().slug()).stream().filter(line -> line.isReport() == reports)
                .map(line -> new Row(line, Said.of(line.title(), texts.language()), Said.of(line.part(), texts.language()))).toList();
    }
}
