package fi.sopu.process.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Home;
import fi.sopu.process.HomeCard;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a member sees first: what is asked now, what has come of it, what comes next. */
@UseCase
public class SeeingHome {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    ReadingQuestions questions;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    KindsOfQuestion kinds;
    @Inject
    Clock clock;

    @Allowed(member = true)
    public Home home() {
        List<HomeCard> now = new ArrayList<>();
        List<HomeCard> results = new ArrayList<>();
        List<HomeCard> coming = new ArrayList<>();
        for (CouncilProcess process : processes.all()) {
            boolean nextFound = false;
            for (Stage stage : stages.of(process.id())) {
                PlannedStage planned = stage.planned(process.title(), clock.instant());
                if (planned.isOpen()) {
                    now.add(card(planned, planned.closesAt()));
                } else if (planned.isClosed() && outcomes.mayRead(stage.id())) {
                    results.add(card(planned, null));
                } else if (planned.isPlanned() && !process.isClosed() && !nextFound) {
                    nextFound = true;
                    coming.add(card(planned, planned.opensAt()));
                }
            }
        }
        now.sort(Comparator.comparing(HomeCard::onRoll).reversed().thenComparing(card -> card.stage().closesAt()));
        results.sort(Comparator.comparing((HomeCard card) -> card.stage().closesAt()).reversed());
        return new Home(List.copyOf(now), List.copyOf(results), List.copyOf(coming));
    }

    private HomeCard card(PlannedStage stage, Instant until) {
        List<AskedQuestion> asked = questions.questionsOf(stage.id());
        return new HomeCard(stage, asked, days(until),
                asked.stream().map(AskedQuestion::kind).distinct().sorted().map(kinds::of).map(KindOfQuestion::answering).toList(),
                asked.stream().anyMatch(AskedQuestion::onRoll));
    }

    private int days(Instant until) {
        return until == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(
                LocalDate.ofInstant(clock.instant(), Zone.HERE), LocalDate.ofInstant(until, Zone.HERE)));
    }
}
