package fi.sopu.duel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The ranking and the choice of questions that are in use. */
@ApplicationScoped
public class Engine {

    @Produces
    @ApplicationScoped
    Ranking ranking() {
        return new BradleyTerry();
    }

    @Produces
    @ApplicationScoped
    QuestionChoice choice() {
        return new LeastShown();
    }
}
