package fi.sopu.network.web;

import fi.sopu.network.MembershipFacts;
import fi.sopu.network.boundary.KeepingMemberships;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The networks that have asked the council, for its administrator. */
@Named
@RequestScoped
public class MembershipsPage {

    @Inject
    KeepingMemberships keeping;
    @Inject
    Clock clock;

    private @Nullable List<MembershipFacts> all;

    @CalledFirst
    public void open() {
        getAll();
    }

    public List<MembershipFacts> getAll() {
        all = all == null ? keeping.all() : all;
        return all;
    }

    public boolean isInForce(MembershipFacts one) {
        return one.isInForce(LocalDate.now(clock));
    }
}
