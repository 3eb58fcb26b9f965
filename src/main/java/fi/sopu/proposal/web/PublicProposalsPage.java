package fi.sopu.proposal.web;

import fi.sopu.proposal.PublicProposal;
import fi.sopu.proposal.boundary.PublishingProposals;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a council's proposals are, for everybody. */
@Named
@RequestScoped
public class PublicProposalsPage {

    @Inject
    PublishingProposals publishing;
    @Inject
    Clock clock;

    private @Nullable List<PublicProposal> all;
    private @Nullable Boolean published;

    @CalledFirst
    public void open() {
        getAll();
    }

    public List<PublicProposal> getAll() {
        all = all == null ? publishing.all() : all;
        return all;
    }

    /** Whether there is such a page now. */
    public boolean isPublished() {
        published = published == null ? publishing.isPublic() : published;
        return published;
    }

    public boolean late(PublicProposal one) {
        return one.isLate(LocalDate.now(clock));
    }
}
