package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.Furnishing;
import fi.sopu.tenant.control.Bodies;
import fi.sopu.tenant.control.Councils;
import fi.sopu.tenant.control.Turns;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Founding a council with its bodies and term: all of it in one transaction, or nothing. */
@UseCase
public class FoundingCouncils {

    @Inject
    Councils councils;
    @Inject
    Bodies bodies;
    @Inject
    Turns turns;
    @Inject
    Event<Acted> acted;

    /** The number for the next council. */
    @Allowed(value = Role.PLATFORM_ADMIN, system = true)
    public int number() {
        return turns.nextCouncil();
    }

    /**
     * Founds the council that is bound, by a number that is new, and gives it its mandatory bodies and the present term. Of two nodes that found
     * the same one at once, one does.
     *
     * @return false when there is a council at its address already; then nothing is done
     */
    @Allowed(system = true)
    public boolean found(CouncilFacts facts, Furnishing furnishing) {
        turns.awaitFounding();
        if (councils.bySlug(facts.slug()).isPresent()) {
            return false;
        }
        councils.add(facts);
        furnish(facts, furnishing);
        return true;
    }

    private void furnish(CouncilFacts facts, Furnishing furnishing) {
        acted.fire(new Acted("tenant.founded", "council", null, facts.slug()));
        if (facts.platform()) {
            return;
        }
        int position = 0;
        if (facts.network()) {
            bodies.add("COUNCIL", Words.of("Verkosto", "Nätverket"), 0, position++);
            bodies.add("EXECUTIVE", Words.of("Ohjausryhmä", "Styrgruppen"), 0, position++);
            bodies.addTerm(furnishing.termStarts(), furnishing.termEnds());
            return;
        }
        boolean joint = facts.bodyType().equals("joint board");
        bodies.add("COUNCIL", joint ? Words.of("Yhtymäkokous", "Sammanslutningsstämman")
                : facts.bodyType().equals("city council") ? Words.of("Kaupunginvaltuusto", "Stadsfullmäktige")
                : Words.of("Aluevaltuusto", "Välfärdsområdesfullmäktige"), facts.seats(), position++);
        bodies.add("EXECUTIVE", joint ? Words.of("Yhtymähallitus", "Sammanslutningsstyrelsen")
                : facts.bodyType().equals("city council") ? Words.of("Kaupunginhallitus", "Stadsstyrelsen")
                : Words.of("Aluehallitus", "Välfärdsområdesstyrelsen"), 0, position++);
        bodies.add("AUDIT", Words.of("Tarkastuslautakunta", "Revisionsnämnden"), 0, position++);
        if (facts.bilingual()) {
            bodies.add("LANGUAGE", Words.of("Kansalliskielilautakunta", "Nationalspråksnämnden"), 0, position++);
        }
        if (!furnishing.languageBoard().isEmpty()) {
            bodies.add("LANGUAGE", furnishing.languageBoard(), 0, position++);
        }
        bodies.addTerm(furnishing.termStarts(), furnishing.termEnds());
    }
}
