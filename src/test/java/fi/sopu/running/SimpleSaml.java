package fi.sopu.running;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * SimpleSAMLphp as an identity provider on 127.0.0.1, in PHP's own web server: another product than the demo's, by another team, in
 * another language. Its administrator writes two files, as the product's manual says.
 */
public final class SimpleSaml implements AutoCloseable {

    /** Where the distribution puts it, and where scripts/test unpacks the distribution's package. */
    private static final List<Path> PLACES = List.of(Path.of("/usr/share/simplesamlphp"), Path.of("target/simplesamlphp/usr/share/simplesamlphp"));
    private static final String ADMIN = "php";
    private static final Duration START = Duration.ofSeconds(20);

    private final Path folder;
    private final String base;
    private final Process server;

    private SimpleSaml(Path folder, String base, Process server) {
        this.folder = folder;
        this.base = base;
        this.server = server;
    }

    /** Why it can not run here, or empty. */
    public static Optional<String> missing() {
        if (place().isEmpty()) {
            return Optional.of("SimpleSAMLphp 1.19 is not here (scripts/test unpacks Debian's package simplesamlphp, where Debian has it)");
        }
        try {
            Process modules = new ProcessBuilder("php", "-m").redirectErrorStream(true).start();
            String all = new String(modules.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return all.contains("dom") && all.contains("openssl") ? Optional.empty() : Optional.of("PHP lacks its XML extension (Debian: php-xml)");
        } catch (IOException e) {
            return Optional.of("PHP is not here (Debian: php-cli)");
        }
    }

    private static Optional<Path> place() {
        return PLACES.stream().filter(place -> Files.isRegularFile(place.resolve("www/saml2/idp/metadata.php"))).findFirst().map(Path::toAbsolutePath);
    }

    /**
     * @param folder where its settings, keys and sessions are kept
     * @param users  lines of authsources.php, such as {@code 'name:password' => ['uid' => ['name']]}
     */
    public static SimpleSaml start(Path folder, String users) {
        Path product = place().orElseThrow();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = free.getLocalPort();
            String base = "http://127.0.0.1:" + port + "/simplesaml";
            for (String sub : List.of("config", "metadata", "cert", "log", "data", "tmp", "sessions", "root")) {
                Files.createDirectories(folder.resolve(sub));
            }
            Files.createSymbolicLink(folder.resolve("root/simplesaml"), product.resolve("www"));
            Files.writeString(folder.resolve("config/config.php"), config(folder, product, base));
            Files.writeString(folder.resolve("config/authsources.php"),
                    "<?php $config = ['admin' => ['core:AdminPassword'], 'people' => ['exampleauth:UserPass', " + users + "]];");
            key(folder.resolve("cert"));
            free.close();
            // a setting counts at once, as it does a moment later elsewhere
            ProcessBuilder php = new ProcessBuilder("php", "-d", "opcache.enable=0", "-S", "127.0.0.1:" + port, "-t", folder.resolve("root").toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log/php.log").toFile());
            php.environment().put("SIMPLESAMLPHP_CONFIG_DIR", folder.resolve("config").toString());
            SimpleSaml started = new SimpleSaml(folder, base, php.start());
            started.trusts("");
            started.hosts("");
            started.await();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String config(Path folder, Path product, String base) {
        Path names = Files.isDirectory(product.resolve("attributemap")) ? product.resolve("attributemap")
                : product.resolve("../../../etc/simplesamlphp/attributemap").normalize();
        return """
                <?php
                $d = '%s/';
                $config = ['baseurlpath' => '%s/', 'certdir' => $d . 'cert/', 'loggingdir' => $d . 'log/', 'datadir' => $d . 'data/', 'tempdir' => $d . 'tmp',
                    'metadatadir' => $d . 'metadata/', 'attributenamemapdir' => '%s/', 'secretsalt' => 'only for tests', 'auth.adminpassword' => '%s',
                    'errorreporting' => false, 'logging.handler' => 'file', 'enable.saml20-idp' => true, 'admin.checkforupdates' => false,
                    'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true], 'store.type' => 'phpsession',
                    'session.cookie.secure' => false, 'session.cookie.samesite' => null, 'session.phpsession.savepath' => $d . 'sessions',
                    'metadata.sources' => [['type' => 'flatfile']]];
                """.formatted(folder, base, names, ADMIN);
    }

    private static void key(Path certificates) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name("CN=idp.example");
            var certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2099-01-01T00:00:00Z")), name, keys.getPublic()).build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
            Files.writeString(certificates.resolve("idp.crt"), pem(certificate));
            Files.writeString(certificates.resolve("idp.pem"), pem(keys.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what);
        }
        return text.toString();
    }

    private void await() {
        Instant until = Instant.now().plus(START);
        while (true) {
            try {
                metadata();
                return;
            } catch (IllegalStateException e) {
                if (Instant.now().isAfter(until) || !server.isAlive()) {
                    throw e;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** metadata/saml20-idp-hosted.php: what its administrator adds to the sample that comes with the product. */
    public void hosts(String settings) {
        write("saml20-idp-hosted.php", "$metadata['__DYNAMIC:1__'] = ['host' => '__DEFAULT__', 'privatekey' => 'idp.pem', 'certificate' => 'idp.crt', 'auth' => 'people', "
                + settings + "];");
    }

    /** metadata/saml20-sp-remote.php: the services that may ask it. */
    public void trusts(String services) {
        write("saml20-sp-remote.php", services);
    }

    private void write(String file, String php) {
        try {
            Files.writeString(folder.resolve("metadata").resolve(file), "<?php\n" + php + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "XML to SimpleSAMLphp metadata converter" of its admin pages. */
    public String convert(Page page, String xml) {
        page.navigate(base + "/admin/metadata-converter.php");
        if (page.locator("input[type=password]").count() > 0) {
            page.locator("input[type=password]").fill(ADMIN);
            page.locator("[type=submit]").first().click();
        }
        page.locator("textarea[name=xmldata]").fill(xml);
        page.locator("form:has(textarea) [type=submit]").first().click();
        return page.locator("pre").first().innerText();
    }

    /** Its page of metadata, which shows an address, the XML and a notation of its own, one below the other. */
    public String metadataPage() {
        return base + "/saml2/idp/metadata.php?output=xhtml";
    }

    /** Its metadata as XML. */
    public String metadata() {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(URI.create(entityId())).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String entityId() {
        return base + "/saml2/idp/metadata.php";
    }

    /** Where a person leaves all services at once. */
    public String logout() {
        return base + "/saml2/idp/SingleLogoutService.php?ReturnTo=" + base + "/logout.php";
    }

    @Override
    public void close() {
        server.destroy();
    }
}
