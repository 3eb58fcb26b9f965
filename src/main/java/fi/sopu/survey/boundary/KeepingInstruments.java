package fi.sopu.survey.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.Wording;
import fi.sopu.survey.control.Instruments;
import fi.sopu.survey.control.Lasting;
import fi.sopu.survey.entity.Instrument;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeping the council's instruments: from blank or as a copy, edited until a round has asked them, and then as the next version. */
@UseCase
public class KeepingInstruments {

    private static final int MOST_DIMENSIONS = 12;

    @Inject
    Instruments instruments;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /** The ready ones first. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<InstrumentSheet> all() {
        return instruments.all();
    }

    /** @throws NotFound when neither Sopu nor this council has it */
    @Allowed(group = RoleGroup.RUNNERS)
    public InstrumentSheet sheet(UUID id) {
        return instruments.require(id);
    }

    /** One with nothing in it but its name. */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID blank(Wording name) {
        return add(
                new InstrumentSheet(new InstrumentFacts(UUID.randomUUID(), null, name, 1, false), Wording.NONE, SmallestChange.USUAL, Wording.NONE, null, Wording.NONE, List.of()));
    }

    /** One's own with the same questions, whose figures are compared with no other's. */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID copy(UUID id, Wording name) {
        InstrumentSheet from = instruments.require(id);
        return add(new InstrumentSheet(new InstrumentFacts(id, null, name, 1, false), from.about(), from.smallest(), from.open(), null, Wording.NONE,
                Lasting.apart(from.dimensions())));
    }

    /** The next version of one that has been asked: as long as the statements of a dimension stay, its figures may be compared. */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID next(UUID id) {
        InstrumentSheet from = instruments.require(id);
        if (!from.facts().asked()) {
            throw new Refused("survey.instrument.notAsked");
        }
        if (instruments.all().stream().anyMatch(one -> id.equals(one.former()))) {
            throw new Refused("survey.instrument.nextThere");
        }
        return add(new InstrumentSheet(new InstrumentFacts(id, null, from.facts().name(), from.facts().version() + 1, false), from.about(), from.smallest(), from.open(), id,
                Wording.NONE,
                from.dimensions()));
    }

    private UUID add(InstrumentSheet sheet) {
        Instrument added = new Instrument(sheet.facts().version(), sheet.former());
        added.write(sheet.facts().name(), sheet.about(), sheet.smallest(), sheet.open(), Wording.NONE);
        instruments.add(added);
        instruments.ask(added.id(), sheet.dimensions());
        acted.fire(new Acted("survey.instrumentAdded", "instrument", added.id(), Integer.toString(sheet.facts().version())));
        return added.id();
    }

    /** @throws Refused when it has been asked, a text is missing or too long, there are too many, or somebody else has saved meanwhile */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(InstrumentSheet own, Seen seen) {
        Instrument row = instruments.requireLocked(own.id());
        row.refuseAsked();
        InstrumentSheet now = instruments.require(own.id());
        editing.check(own.id(), seen, now.seen(), now.differences(own));
        refuseOdd(own.dimensions());
        List<DimensionSheet> before = now.former() == null ? List.of() : instruments.require(now.former()).dimensions();
        row.write(own.facts().name(), own.about(), own.smallest(), own.open(), own.changed());
        instruments.ask(own.id(), Lasting.against(before, own.dimensions()));
        acted.fire(new Acted("survey.instrumentSaved", "instrument", own.id(), null));
    }

    private static void refuseOdd(List<DimensionSheet> dimensions) {
        if (dimensions.size() > MOST_DIMENSIONS) {
            throw new Refused("survey.instrument.dimensionsMost", MOST_DIMENSIONS);
        }
        if (dimensions.stream().filter(DimensionSheet::overall).count() > 1) {
            throw new Refused("survey.instrument.oneOverall");
        }
        for (DimensionSheet dimension : dimensions) {
            if (dimension.name().isEmpty() || dimension.statements().stream().anyMatch(statement -> statement.text().isEmpty())) {
                throw new Refused("survey.instrument.textMissing");
            }
            if (dimension.statements().isEmpty() || dimension.statements().size() > Given.MOST) {
                throw new Refused("survey.instrument.statementsRange", 1, Given.MOST);
            }
        }
    }

    /** @throws Refused when it has been asked */
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        Instrument row = instruments.requireLocked(id);
        row.remove();
        acted.fire(new Acted("survey.instrumentRemoved", "instrument", id, row.name().in("fi")));
    }
}
