package fi.sopu.platform.control;

import fi.sopu.identity.boundary.AdmittingAdmins;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Councils that the operator adds by a file each (SLUG.properties in the folder that sopu.councils.dir names): read at every
 * start, founded once. The identity provider's metadata is read anew each time. A file that is wrong is named in the log and
 * keeps nobody else out.
 */
@ApplicationScoped
public class CouncilFiles {

    private static final Logger LOG = Logger.getLogger(CouncilFiles.class.getName());

    @Inject
    Settings settings;
    @Inject
    FindingCouncils finding;
    @Inject
    NewCouncils newCouncils;
    @Inject
    AdmittingAdmins admitting;
    @Inject
    WorkingForCouncils working;

    void read(@Observes @Priority(150) SchemaReady ready) {
        String folder = settings.text("sopu.councils.dir", "");
        if (folder.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            files.filter(file -> file.toString().endsWith(".properties")).sorted().forEach(this::one);
        } catch (IOException e) {
            LOG.severe("the councils' folder can not be read: " + e);
        }
    }

    private void one(Path file) {
        try {
            Properties says = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                says.load(reader);
            }
            String slug = file.getFileName().toString().replace(".properties", "");
            String metadata = Files.readString(file.resolveSibling(needed(says, "idp.metadata")));
            AdmittingAdmins.Admin admin = new AdmittingAdmins.Admin(needed(says, "admin.key"), needed(says, "admin.given"),
                    needed(says, "admin.family"), says.getProperty("admin.mail", ""), says.getProperty("admin.language", "fi"));
            CouncilFacts council = finding.bySlug(slug).orElseGet(() -> found(slug, says));
            working.one(council, c -> {
                admitting.connect(AdmittingAdmins.IDP, metadata, Words.of(says.getProperty("idp.name.fi", "Kirjautuminen"), says.getProperty("idp.name.sv", "Inloggning")),
                        says.getProperty("idp.key"));
                admitting.admit(admin);
            });
        } catch (IOException | IllegalArgumentException e) {
            LOG.severe("the council of " + file.getFileName() + " was not added: " + e.getMessage());
        }
    }

    private CouncilFacts found(String slug, Properties says) {
        int number = 1 + finding.all().stream().mapToInt(CouncilFacts::id).max().orElse(0);
        CouncilFacts area = AreaFacts.of(slug, number).orElseGet(() -> new CouncilFacts(number, slug, slug.equals("platform"),
                says.getProperty("body", "county council"), needed(says, "name.fi"), needed(says, "name.sv"), needed(says, "name.en"),
                Integer.parseInt(says.getProperty("seats", "0")), List.of(says.getProperty("languages", "fi").split(",")), null, null, null, false));
        CouncilFacts facts = new CouncilFacts(area.id(), area.slug(), area.platform(), area.bodyType(), area.nameFi(), area.nameSv(), area.nameEn(),
                area.seats(), area.languages(), says.getProperty("accent"), needed(says, "contact.name"), needed(says, "contact.email"), false);
        newCouncils.add(facts);
        return facts;
    }

    private static String needed(Properties says, String name) {
        String value = says.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }
}
