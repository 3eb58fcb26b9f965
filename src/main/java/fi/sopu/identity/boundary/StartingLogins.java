package fi.sopu.identity.boundary;

import fi.sopu.shared.DemoFiles;
import fi.sopu.saml.boundary.WritingMessages;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The first steps after a start: OpenSAML is loaded and a login is rehearsed in the background, so that nobody waits at the first
 * one; what has expired is forgotten from time to time; in a demo the invented people and the demo IdPs' metadata come in.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class StartingLogins {

    /** Councils that a login is rehearsed for; the rest needs nothing but its own client. */
    private static final int REHEARSALS = 5;
    private static final Logger LOG = Logger.getLogger(StartingLogins.class.getName());

    @Inject
    Settings settings;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    SeedingDemo seeding;
    @Inject
    AdmittingAdmins admitting;
    @Inject
    ForgettingLogins forgetting;
    @Inject
    RehearsingLogins rehearsing;
    @Inject
    WritingMessages writing;
    @Inject
    Rounds rounds;

    /** Before the schema's other followers, since some of them need it. */
    void load(@Observes @Priority(50) SchemaReady ready) {
        writing.load();
    }

    /** After the demo's metadata has come in. */
    void rehearse(@Observes @Priority(300) SchemaReady ready) {
        rounds.once("rehearsing logins",
                () -> councils.all().stream().filter(c -> !c.suspended()).limit(REHEARSALS).forEach(council -> working.one(council, c -> rehearsing.login())));
    }

    /** What has expired goes from every council, suspended ones and the platform's too. */
    void sweep(@Observes SchemaReady ready) {
        rounds.every("forgetting logins", Duration.ofMinutes(1), Duration.ofMinutes(10),
                () -> working.everywhere(council -> forgetting.whatIsOver()));
    }

    void seed(@Observes @Priority(200) SchemaReady ready) {
        if (!settings.isOn("sopu.demo")) {
            return;
        }
        List<Map<String, String>> people = DemoFiles.rows("people.csv");
        for (String realm : people.stream().map(p -> DemoFiles.word(p, "realm")).distinct().toList()) {
            councils.bySlug(realm).ifPresent(council -> {
                List<SeedingDemo.Person> own = people.stream().filter(p -> DemoFiles.word(p, "realm").equals(realm) && !DemoFiles.word(p, "roles").isBlank())
                        .map(StartingLogins::person).toList();
                working.one(council, c -> seeding.people(own));
                working.one(council, this::takeMetadata);
            });
        }
    }

    /** The launcher has written the metadata of the demo's realms into this folder. */
    private void takeMetadata(CouncilFacts council) {
        Path file = Path.of(settings.text("sopu.demo.metadata.dir", "demo-idp")).resolve(council.slug() + ".xml");
        try {
            admitting.connect(SeedingDemo.IDP, Files.readString(file), Words.of("Esittelyn kirjautuminen", "Demons inloggning"), SeedingDemo.KEY);
        } catch (IOException missing) {
            LOG.log(Level.WARNING, "no demo login at {0}: {1} can not be read", new Object[]{council.slug(), file});
        }
    }

    private static SeedingDemo.Person person(Map<String, String> row) {
        Words group = DemoFiles.rows("groups.csv").stream()
                .filter(g -> DemoFiles.word(g, "realm").equals(DemoFiles.word(row, "realm")) && DemoFiles.word(g, "group").equals(DemoFiles.word(row, "group")))
                .findFirst().map(g -> Words.of(DemoFiles.word(g, "fi"), DemoFiles.word(g, "sv"))).orElse(null);
        return new SeedingDemo.Person(DemoFiles.word(row, "username"), DemoFiles.word(row, "given"), DemoFiles.word(row, "family"), DemoFiles.word(row, "mail"), group,
                Arrays.stream(DemoFiles.word(row, "roles").split(" ")).filter(r -> !r.isBlank())
                        .map(r -> Role.valueOf(r.toUpperCase(Locale.ROOT).replace('-', '_'))).collect(Collectors.toSet()),
                row.getOrDefault("language", "fi"));
    }
}
