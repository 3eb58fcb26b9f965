package fi.sopu.identity.web;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.boundary.LinkingNewcomers;
import fi.sopu.shared.CalledFirst;
import fi.sopu.portal.Offered;
import fi.sopu.portal.Says;
import fi.sopu.portal.Ids;
import fi.sopu.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One who has logged in and is linked to no member: an administrator says who it is, or that it is nobody. */
@Named
@ViewScoped
public class NewcomerPage implements Serializable {

    private static final String LIST = "/identity/waiting.xhtml?faces-redirect=true";

    @Inject
    LinkingNewcomers linking;
    @Inject
    KeepingMembers keeping;
    @Inject
    Says says;

    private @Nullable String id;
    private @Nullable Offered chosen;
    private transient @Nullable NewcomerFacts one;
    private transient @Nullable List<MemberFacts> members;

    @CalledFirst
    public void open() {
        getOne(); // refuses whoever may not see it
    }

    public NewcomerFacts getOne() {
        if (one == null) {
            one = linking.consider(Ids.of(id));
        }
        return one;
    }

    /** Members, as one types, told apart by group and address. */
    public List<Offered> complete(String typed) {
        return Offered.of(members(), typed, MemberFacts::id, m -> m.told(says.language()));
    }

    private List<MemberFacts> members() {
        if (members == null) {
            members = keeping.choices();
        }
        return members;
    }

    /** What tells people of one name apart. */
    public String about(UUID member) {
        return members().stream().filter(m -> m.id().equals(member)).findFirst().map(m -> m.about(says.language())).orElse("");
    }

    public String link(UUID member) {
        linking.link(Ids.of(id), member);
        says.done("identity.waiting.linked");
        return LIST;
    }

    public String linkChosen() {
        if (chosen == null) {
            throw new Refused("identity.waiting.nobodyChosen");
        }
        return link(chosen.uuid());
    }

    public String refuse() {
        linking.refuse(Ids.of(id));
        says.done("identity.waiting.refusedNow");
        return LIST;
    }

    public String forgetRefusal() {
        linking.forgetRefusal(Ids.of(id));
        says.done("identity.waiting.takenBack");
        return LIST;
    }

    /** The member that is meant. */
    public @Nullable Offered getChosen() {
        return chosen;
    }

    public void setChosen(Offered member) {
        chosen = member;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String newcomer) {
        id = newcomer;
    }
}
