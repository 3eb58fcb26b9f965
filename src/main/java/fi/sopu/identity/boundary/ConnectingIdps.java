package fi.sopu.identity.boundary;

import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.LoginRules;
import fi.sopu.identity.Mapping;
import fi.sopu.identity.Profile;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Profiles;
import fi.sopu.identity.entity.Idp;
import fi.sopu.saml.IdpOffer;
import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.boundary.ReadingMetadata;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connecting the council's own IdP: a draft, its metadata, which attribute says what. Nobody logs in through it before it is switched on. */
@UseCase
public class ConnectingIdps {

    @Inject
    Idps idps;
    @Inject
    Editing editing;
    @Inject
    ReadingMetadata reading;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Metadata as it came: the document, its address when it was fetched, the trust anchor (PEM) when there is one. */
    public record Given(byte[] xml, @Nullable String url, @Nullable String anchor) {
    }

    /** All connections of the council, those in use first. */
    @Allowed(group = RoleGroup.CONNECTORS)
    public List<IdpSheet> all() {
        return idps.all().stream().map(this::sheet).sorted((a, b) -> Boolean.compare(b.live(), a.live())).toList();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such connection */
    @Allowed(group = RoleGroup.CONNECTORS)
    public IdpSheet one(String path) {
        return sheet(idps.require(path));
    }

    /** The ready attribute profiles. */
    @Allowed(everyone = true)
    public List<Profile> profiles() {
        return Profiles.all();
    }

    /** The mapping as it could be, after a test in which its parts came by other names; nothing is kept yet. */
    @Allowed(group = RoleGroup.CONNECTORS)
    public Mapping suggested(Mapping wanted, List<String> came) {
        return Profiles.suggested(wanted, came);
    }

    /**
     * Begins a connection.
     *
     * @return its name in paths, which is part of our addresses for that IdP and stays
     * @throws Refused when there is no name
     */
    @Once
    @Allowed(group = RoleGroup.CONNECTORS)
    public String begin(Words name, String profileId) {
        Profile profile = Profiles.of(profileId);
        String stem = profile.id().equals("other") ? "idp" : profile.id();
        String path = stem;
        for (int number = 2; idps.byPath(path).isPresent(); number++) {
            path = stem + "-" + number;
        }
        Idp idp = idps.add(new Idp(path, name, profile.id(), profile.mapping()));
        acted.fire(new Acted("identity.idpBegun", "idp", idp.id(), path));
        return path;
    }

    /** @throws Refused when there is no name, the key of an IdP in use would change, the hours are none, or somebody else has edited it */
    @InTurn
    @Allowed(group = RoleGroup.CONNECTORS)
    public void edit(String path, Words name, Mapping mapping, LoginRules rules, Seen seen) {
        Idp idp = idps.require(path);
        Mapping now = idp.mapping();
        editing.check(IdpSheet.thing("edit", path), seen, sheet(idp).seen(), new Difference("identity.idp.name", idp.name(), name),
                new Difference("identity.use.key", now.key(), mapping.key()), new Difference("identity.use.scope", now.keyScope(), mapping.keyScope()),
                new Difference("identity.use.given", now.given(), mapping.given()),
                new Difference("identity.use.family", now.family(), mapping.family()), new Difference("identity.use.mail", now.mail(), mapping.mail()),
                new Difference("identity.idp.sealed", idp.isEncryptionRequired(), rules.sealed()), new Difference("identity.idp.cbc", idp.isCbcAccepted(), rules.cbc()),
                new Difference("identity.idp.hours", (int) idp.oldestAuthentication().toHours(), rules.hours()));
        idp.rename(name);
        idp.map(mapping);
        idp.encrypts(rules.sealed(), rules.cbc());
        idp.remembers(rules.hours());
        acted.fire(new Acted("identity.idpEdited", "idp", idp.id(), path));
    }

    /**
     * Fetches metadata from an address; nothing is kept yet.
     *
     * @throws Refused with a text that says why it was not fetched
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] fetch(String url) {
        try {
            return reading.fetch(url);
        } catch (SamlRefused refused) {
            throw plain(refused);
        }
    }

    /**
     * The IdPs that the metadata describes; one has to be chosen where there are several.
     *
     * @throws Refused with a text that says what is wrong with it
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public List<IdpOffer> offers(byte[] xml) {
        try {
            return reading.offers(xml);
        } catch (SamlRefused refused) {
            throw plain(refused);
        }
    }

    /**
     * Keeps the metadata of one IdP. What is in use changes at once, which is how certificates roll over.
     *
     * @param entityId which one, or null when it describes only one
     * @throws Refused with a text that says what is wrong, when another IdP would take the place of one in use, or somebody else has given metadata
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    @InTurn
    public MetadataFacts take(String path, Given given, @Nullable String entityId, Seen seen) {
        Idp idp = idps.require(path);
        try {
            String text = reading.one(given.xml(), given.anchor(), entityId);
            MetadataFacts read = reading.facts(text, clock.instant());
            if (idp.isLive() && !read.entityId().equals(idp.entityId())) {
                throw new Refused("identity.idp.otherEntity", read.entityId());
            }
            editing.check(IdpSheet.thing("metadata", path), seen, sheet(idp).metadataSeen(), new Difference("identity.idp.url", idp.metadataUrl(), given.url()),
                    new Difference("identity.idp.which", idp.entityId(), read.entityId()));
            idp.renew(read.entityId(), text, read.expires(given.url() != null));
            idp.comesFrom(given.url(), given.anchor());
            if (given.url() != null) {
                idp.fetched(clock.instant(), null);
            }
            idps.note(idp);
            acted.fire(new Acted("identity.idpMetadataTaken", "idp", idp.id(), path));
            return read;
        } catch (SamlRefused refused) {
            throw plain(refused);
        }
    }

    /** @throws Refused when it is in use, or people have logged in through it */
    @Allowed(group = RoleGroup.CONNECTORS)
    public void remove(String path) {
        Idp idp = idps.require(path);
        if (idp.isLive()) {
            throw new Refused("identity.idp.live");
        }
        idps.remove(idp);
        acted.fire(new Acted("identity.idpRemoved", "idp", idp.id(), path));
    }

    static Refused plain(SamlRefused refused) {
        Diagnosis diagnosis = Diagnosis.ofMetadata(refused);
        return new Refused(diagnosis.key(), diagnosis.told());
    }

    private IdpSheet sheet(Idp i) {
        MetadataFacts facts = i.metadata() == null ? null : reading.facts(i.metadata());
        return new IdpSheet(i.path(), i.name(), i.profile(), i.mapping(), facts, new IdpSheet.Fetching(i.metadataUrl(), i.fetched(), i.fetchProblem()), i.expires(),
                i.isLive(), i.isProven(), i.signs(), new LoginRules(i.isEncryptionRequired(), i.isCbcAccepted(), (int) i.oldestAuthentication().toHours()), clock.instant());
    }
}
