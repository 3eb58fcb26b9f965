package fi.sopu.shared;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Holds the request's actor. Set by the login filter, or by a timer before it works for a council; the council is never switched. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;

    public Actor get() {
        if (actor == null) {
            throw new IllegalStateException("no council is bound to this request");
        }
        return actor;
    }

    /** False outside any council, as on the front page. */
    public boolean isKnown() {
        return actor != null;
    }

    /** @throws IllegalStateException when another council is bound already: a request stays in its council */
    public void set(Actor next) {
        if (actor != null && actor.tenant() != next.tenant()) {
            throw new IllegalStateException("the council of a request can not be switched");
        }
        actor = next;
    }
}
