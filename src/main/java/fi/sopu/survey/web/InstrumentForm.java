package fi.sopu.survey.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.SmallestChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An instrument while it is being edited; what can not be edited comes back from what was read. */
public class InstrumentForm implements Serializable {

    static final int NAME = 120;
    private static final int ABOUT = 400;
    private static final int OPEN = 200;

    private final WordingForm name;
    private final WordingForm about;
    private double smallest;
    private final WordingForm smallestWhy;
    private final WordingForm open;
    private final WordingForm changed;
    private final Seen seen;
    private final List<DimensionForm> dimensions = new ArrayList<>();

    InstrumentForm(InstrumentSheet sheet) {
        name = new WordingForm(sheet.facts().name());
        about = new WordingForm(sheet.about());
        smallest = sheet.smallest().steps();
        smallestWhy = new WordingForm(sheet.smallest().why());
        open = new WordingForm(sheet.open());
        changed = new WordingForm(sheet.changed());
        seen = sheet.seen();
        sheet.dimensions().forEach(one -> dimensions.add(new DimensionForm(one)));
    }

    /** What it was when the page was opened. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    InstrumentSheet sheet(InstrumentSheet read) {
        InstrumentFacts was = read.facts();
        InstrumentFacts facts = new InstrumentFacts(was.id(), was.ready(), name.wording(NAME), was.version(), was.asked());
        return new InstrumentSheet(facts, about.wording(ABOUT), new SmallestChange(smallest, smallestWhy.wording(ABOUT)), open.wording(OPEN), read.former(), changed.wording(ABOUT),
                dimensions.stream().map(DimensionForm::sheet).toList());
    }

    public WordingForm getName() {
        return name;
    }

    public WordingForm getAbout() {
        return about;
    }

    public double getSmallest() {
        return smallest;
    }

    public void setSmallest(double steps) {
        smallest = steps;
    }

    public WordingForm getSmallestWhy() {
        return smallestWhy;
    }

    public WordingForm getOpen() {
        return open;
    }

    public WordingForm getChanged() {
        return changed;
    }

    public List<DimensionForm> getDimensions() {
        return dimensions;
    }
}
