package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.MyHand;
import fi.sopu.programme.boundary.RaisingHands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One's own hand on a day that is held today: up, and down again. */
@Named
@RequestScoped
public class HandPage {

    @Inject
    RaisingHands raising;
    @Inject
    Says says;

    private @Nullable MyHand mine;

    public MyHand of(MyGathering day) {
        mine = mine == null ? raising.mine(day) : mine;
        return mine;
    }

    public String raise(String id) {
        raising.raise(Ids.of(id));
        says.done("programme.hand.raised");
        return again(id);
    }

    public String lower(String id) {
        raising.lower(Ids.of(id));
        says.done("programme.hand.lowered");
        return again(id);
    }

    private static String again(String id) {
        return "/programme/day.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }
}
