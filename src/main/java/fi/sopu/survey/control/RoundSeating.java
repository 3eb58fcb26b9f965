package fi.sopu.survey.control;

import fi.sopu.shared.Words;
import fi.sopu.survey.control.Divisions.Division;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundSeat;
import fi.sopu.survey.entity.RoundUnit;
import fi.sopu.unit.UnitFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down who of a round's roll was in which unit as it opened: what moves later moves in later rounds. */
@ApplicationScoped
public class RoundSeating {

    @Inject
    StoredRounds rounds;

    public void seat(Round round, Division by, List<UUID> roll) {
        List<UUID> taken = new ArrayList<>();
        for (UUID member : roll) {
            UUID unit = by.seats().get(member);
            if (unit != null) {
                taken.add(unit);
                rounds.add(new RoundSeat(round.id(), member, unit));
            }
        }
        Map<UUID, Integer> people = by.tree().people(taken);
        int position = 0;
        rounds.add(new RoundUnit(round.id(), round.series(), null, Words.of(null, null), position++, roll.size()));
        for (UnitFacts unit : by.tree().units()) {
            // a unit of which nobody is asked is no part of the round
            Integer asked = people.get(unit.id());
            if (asked != null) {
                rounds.add(new RoundUnit(round.id(), unit.id(), unit.parent() == null ? round.series() : unit.parent(), unit.name(), position++, asked));
            }
        }
    }
}
