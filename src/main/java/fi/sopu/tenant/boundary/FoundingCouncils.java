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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Adding a council, then furnishing it with its bodies and term (two transactions, since a transaction stays in one council). */
@UseCase
public class FoundingCouncils {

    @Inject
    Councils councils;
    @Inject
    Bodies bodies;
    @Inject
    Event<Acted> acted;

    @Allowed(value = Role.PLATFORM_ADMIN, system = true)
    public void found(CouncilFacts facts) {
        councils.add(facts);
    }

    /** Gives the council that is bound its mandatory bodies and the present term. */
    @Allowed(system = true)
    public void furnish(CouncilFacts facts, Furnishing furnishing) {
        acted.fire(new Acted("tenant.founded", "council", null, facts.slug()));
        if (facts.platform()) {
            return;
        }
        int position = 0;
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
