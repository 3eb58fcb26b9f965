package fi.sopu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The demo's identity providers, one realm for each council and one for the platform, written from the templates in saml/demo
 * for this very start: with Sopu's address, Sopu's certificates and the people of people.csv. The realms' own signing keys
 * stay in the data folder, so that their metadata is the same at every start and known before Keycloak runs.
 */
final class Realms {

    static final String PASSWORD = "sopu";
    private static final Map<String, String> NAMES = Map.of("pirkanmaa", "Pirkanmaan tunnistautuminen (demo)",
            "pohjanmaa", "Pohjanmaa – Österbotten (demo)", "platform", "Sopu (demo)");

    private final Path demo;
    private final DataFolder data;
    private final String sopu;
    private final String keycloak;
    private final List<Person> people;

    Realms(Path demo, DataFolder data, String sopu, String keycloak) {
        this.demo = demo;
        this.data = data;
        this.sopu = sopu;
        this.keycloak = keycloak;
        this.people = Person.read(demo);
    }

    List<String> names() {
        return people.stream().map(Person::realm).distinct().toList();
    }

    List<Person> people() {
        return people;
    }

    Path metadataFolder() {
        return data.folder("demo-idp");
    }

    Path serviceKeys() {
        return data.root().resolve("saml-keys");
    }

    boolean prepared() {
        return names().stream().allMatch(realm -> Files.exists(providerKey(realm).store()) && Files.exists(serviceKey(realm).store()));
    }

    /** Sopu's and the identity providers' keys, kept from then on. */
    void prepareKeys() {
        names().parallelStream().forEach(realm -> {
            providerKey(realm).ensure("Demo identity provider " + realm, 2048);
            serviceKey(realm).ensure("Sopu " + realm, 3072);
        });
    }

    /** What Sopu reads to trust the demo's identity providers, for the addresses of this start. */
    void writeMetadata() {
        names().forEach(realm -> write(metadataFolder().resolve(realm + ".xml"), fill(template("idp-metadata.xml"), realm)));
    }

    void writeInto(Path folder) {
        for (var realm : names()) {
            write(folder.resolve(realm + "-realm.json"), fill(template("realm.json"), realm).replace("\"${users}\"", users(realm)));
        }
    }

    private SigningKey providerKey(String realm) {
        return new SigningKey(metadataFolder().resolve(realm), "idp");
    }

    private SigningKey serviceKey(String realm) {
        return new SigningKey(serviceKeys().resolve(realm), "sp");
    }

    String providerCertificate(String realm) {
        return providerKey(realm).certificate();
    }

    private String fill(String template, String realm) {
        return template.replace("${realm}", realm)
                .replace("${name}", NAMES.getOrDefault(realm, realm))
                .replace("${sopu}", sopu)
                .replace("${keycloak}", keycloak)
                .replace("${sp.certificate}", serviceKey(realm).certificate())
                .replace("${idp.certificate}", providerKey(realm).certificate())
                .replace("${idp.privateKey}", providerKey(realm).privateKey());
    }

    private String users(String realm) {
        return people.stream().filter(person -> person.realm().equals(realm)).map(this::user).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private String user(Person person) {
        // the NameID that Keycloak would otherwise draw anew at every import
        var nameId = UUID.nameUUIDFromBytes((person.realm() + "/" + person.username()).getBytes(StandardCharsets.UTF_8));
        return """
                {"username": %s, "firstName": %s, "lastName": %s, "email": %s, "emailVerified": true, "enabled": true,
                 "attributes": {"locale": [%s], %s: ["G-%s"]},
                 "credentials": [{"type": "password", "value": %s, "temporary": false}]}""".formatted(
                quote(person.username()), quote(person.given()), quote(person.family()), quote(person.mail()), quote(person.language()),
                quote("saml.persistent.name.id.for." + sopu + "/" + person.realm()), nameId, quote(PASSWORD));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String template(String name) {
        try {
            return Files.readString(demo.resolve(name));
        } catch (IOException refused) {
            throw new CannotStart("The demo's template " + demo.resolve(name) + " cannot be read: " + refused.getMessage(), refused);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Secrets.write(file, text);
        } catch (IOException refused) {
            throw new CannotStart(file + " cannot be written: " + DataFolder.reason(refused), refused);
        }
    }
}
