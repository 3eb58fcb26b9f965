package fi.sopu.platform.boundary;

import fi.sopu.identity.boundary.AdmittingAdmins;
import fi.sopu.platform.CouncilWishes;
import fi.sopu.platform.FileRefusal;
import fi.sopu.platform.control.CouncilFolder;
import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Councils that the operator adds by a file each (SLUG.properties in the folder that sopu.councils.dir names): read at every
 * start and whenever a file is new or has changed; a council is founded once, the identity provider's metadata is taken each
 * time. A file that is wrong is named in the log and keeps nobody else out. What was not done, whyever, is tried again at each look until it is
 * done; the log says each reason once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ReadingCouncilFiles {

    private static final Logger LOG = Logger.getLogger(ReadingCouncilFiles.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Inject
    Settings settings;
    @Inject
    FindingCouncils finding;
    @Inject
    AddingCouncils adding;
    @Inject
    AdmittingAdmins admitting;
    @Inject
    WorkingForCouncils working;
    @Inject
    Event<FileRefusal> refusals;
    @Inject
    Rounds rounds;

    void watch(@Observes @Priority(150) SchemaReady ready) {
        String named = settings.text("sopu.councils.dir", "");
        if (named.isEmpty()) {
            return;
        }
        CouncilFolder folder = new CouncilFolder(Path.of(named));
        Runnable look = () -> folder.fresh().forEach(file -> take(folder, file));
        look.run();
        rounds.every("reading the councils' folder", EVERY, EVERY, look);
    }

    private void take(CouncilFolder folder, Path file) {
        String slug = CouncilFolder.slug(file);
        try {
            Properties says = CouncilFolder.read(file);
            boolean isNew = finding.bySlug(slug).isEmpty() && isAdded(slug, says);
            CouncilFacts council = finding.bySlug(slug).orElseThrow();
            StringBuilder outcome = new StringBuilder(isNew ? CouncilFolder.ADDED : CouncilFolder.THERE).append(settings.url()).append('/').append(slug).append('/');
            for (String warning : says.containsKey("idp.metadata") ? connect(council, file, says) : List.<String>of()) {
                String words = words(new FileRefusal(new Refused(warning), warning));
                LOG.log(Level.WARNING, "what {0} says was done, but mind: {1}", new Object[]{file.getFileName(), words});
                outcome.append("\nMind: ").append(words);
            }
            folder.done(file, outcome.toString());
        } catch (IOException e) {
            fail(folder, file, "refused ", words(new FileRefusal(e, CouncilFolder.reason(e))));
        } catch (Refused | SamlRefused | IllegalArgumentException e) {
            fail(folder, file, "refused ", words(new FileRefusal(e, String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            fail(folder, file, "trouble ", "nothing of it is kept, and it is tried again every " + EVERY.toSeconds()
                    + " seconds, since this is not the file's fault: " + CouncilFolder.root(e));
        }
    }

    private void fail(CouncilFolder folder, Path file, String kind, String words) {
        if (folder.failed(file, kind + words)) {
            LOG.log(Level.SEVERE, "what {0} says was not done: {1}", new Object[]{file.getFileName(), words});
        }
    }

    /** False when another node, which reads the same folder, has been first. */
    private boolean isAdded(String slug, Properties says) {
        try {
            add(slug, says);
            return true;
        } catch (Refused refused) {
            if (finding.bySlug(slug).isPresent()) {
                return false;
            }
            throw refused;
        }
    }

    private String words(FileRefusal refusal) {
        refusals.fire(refusal);
        return refusal.words();
    }

    private void add(String slug, Properties says) {
        if (slug.equals("platform")) {
            adding.add(new CouncilFacts(adding.number(), slug, true, "platform", says.getProperty("name.fi", "Sovun ylläpito"),
                    says.getProperty("name.sv", "Sopus administration"), says.getProperty("name.en", "Sopu administration"), 0,
                    List.of("fi", "sv"), null, needed(says, "contact.name"), needed(says, "contact.email"), false));
            return;
        }
        adding.addByFile(new CouncilWishes(slug, says.getProperty("name.fi"), says.getProperty("name.sv"), says.getProperty("name.en"),
                seats(says), says.getProperty("languages"), says.getProperty("accent"),
                says.getProperty("contact.name"), says.getProperty("contact.email")));
    }

    private static @Nullable Integer seats(Properties says) {
        String seats = says.getProperty("seats", "").strip();
        return seats.matches("\\d{1,3}") ? Integer.valueOf(seats) : null;
    }

    /**
     * @return keys of texts that warn of something in the metadata
     * @throws SamlRefused when it is not that of one identity provider; then nothing of the file is kept
     */
    private List<String> connect(CouncilFacts council, Path file, Properties says) throws IOException {
        String metadata = Files.readString(file.resolveSibling(needed(says, "idp.metadata")));
        Words name = Words.of(says.getProperty("idp.name.fi", "Kirjautuminen"), says.getProperty("idp.name.sv", "Inloggning"));
        AdmittingAdmins.Admin admin = !says.containsKey("admin.key") ? null : new AdmittingAdmins.Admin(needed(says, "admin.key"), needed(says, "admin.given"),
                needed(says, "admin.family"), says.getProperty("admin.mail", ""), says.getProperty("admin.language", "fi"));
        String profile = says.containsKey("idp.profile") ? needed(says, "idp.profile") : null;
        return working.given(council, c -> {
            List<String> warnings = profile == null ? admitting.connect(AdmittingAdmins.IDP, metadata, name, says.getProperty("idp.key"))
                    : admitting.connect(AdmittingAdmins.IDP, metadata, says.getProperty("idp.entityId"), name, profile);
            if (admin != null) {
                admitting.admit(admin, c.platform());
            }
            return warnings;
        });
    }

    private static String needed(Properties says, String name) {
        String value = says.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }
}
