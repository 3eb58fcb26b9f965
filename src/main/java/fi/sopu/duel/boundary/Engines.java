package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.process.AskedQuestion;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.UUID;

/** An open question's engine, with the answers and ideas that there are; what keeps it so is done beside whoever asks for it. */
@UseCase
class Engines {

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    Activities activities;
    @Inject
    WorkingForCouncils working;
    @Inject
    CurrentActor actor;
    @Resource
    ManagedExecutorService executor;

    @Allowed(member = true)
    Engine engine(AskedQuestion question, IdeasInPlay.InPlay ideas) {
        int tenant = actor.get().tenant();
        UUID id = question.id();
        Engine engine = activities.engine(tenant, question, () -> questions.answers(id));
        if (activities.isDue(tenant, id)) {
            executor.execute(() -> working.one(tenant, council -> activities.compare(tenant, id, () -> box.count(id), () -> questions.answers(id))));
        }
        engine.play(ideas.ideas().keySet(), ideas.groups());
        activities.refresh(tenant, id);
        return engine;
    }
}
