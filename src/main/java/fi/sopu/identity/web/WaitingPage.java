package fi.sopu.identity.web;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.boundary.LinkingNewcomers;
import fi.sopu.portal.Offered;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has logged in and is linked to no member: an administrator says who it is, or that it is nobody. */
@Named
@ViewScoped
public class WaitingPage implements Serializable {

    private static final String AGAIN = "/identity/waiting.xhtml?faces-redirect=true";

    @Inject
    LinkingNewcomers linking;
    @Inject
    KeepingMembers keeping;
    @Inject
    Texts texts;

    private final Map<UUID, Offered> chosen = new HashMap<>();
    private transient List<NewcomerFacts> all;
    private transient @Nullable List<MemberFacts> members;

    @CalledFirst
    public void open() {
        all = linking.all();
    }

    private List<NewcomerFacts> all() {
        if (all == null) {
            open();
        }
        return all;
    }

    public List<NewcomerFacts> getWaiting() {
        return all().stream().filter(n -> n.refused() == null).toList();
    }

    public List<NewcomerFacts> getRefused() {
        return all().stream().filter(n -> n.refused() != null).toList();
    }

    /** Members, as one types, told apart by group and address. */
    public List<Offered> complete(String typed) {
        return Offered.of(members(), typed, MemberFacts::id, m -> m.told(texts.language()));
    }

    /** By newcomer: the member that is meant. */
    public Map<UUID, Offered> getChosen() {
        return chosen;
    }

    private List<MemberFacts> members() {
        if (members == null) {
            members = keeping.choices();
        }
        return members;
    }

    /** What tells people of one name apart. */
    public String about(UUID member) {
        return members().stream().filter(m -> m.id().equals(member)).findFirst().map(m -> m.about(texts.language())).orElse("");
    }

    public String link(UUID newcomer, UUID member) {
        linking.link(newcomer, member);
        return AGAIN;
    }

    public String linkChosen(UUID newcomer) {
        Offered who = chosen.get(newcomer);
        if (who == null) {
            throw new Refused("identity.waiting.nobodyChosen");
        }
        return link(newcomer, who.uuid());
    }

    public String refuse(UUID newcomer) {
        linking.refuse(newcomer);
        return AGAIN;
    }

    public String forgetRefusal(UUID newcomer) {
        linking.forgetRefusal(newcomer);
        return AGAIN;
    }
}
