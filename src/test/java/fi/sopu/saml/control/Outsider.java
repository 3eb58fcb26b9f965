package fi.sopu.saml.control;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.RunningSopu.Everything;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A browser that keeps cookies and follows nothing by itself, and the demo IdP's own key: whatever can be sent to Sopu, it sends. */
final class Outsider {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Everything everything;
    private final Map<String, String> cookies = new TreeMap<>();
    /** Each has an address of its own, as browsers in different places have. */
    private final String address = "198.18." + NUMBER.incrementAndGet() / 250 % 250 + "." + NUMBER.get() % 250;

    Outsider(Everything everything) {
        this.everything = everything;
    }

    /** The council's real IdP with its real key. */
    static PaperIdp idp(Everything everything, String council) {
        Path keys = everything.stack().data().resolve("demo-idp").resolve(council).resolve("idp.p12");
        try (InputStream in = Files.newInputStream(keys)) {
            char[] password = Files.readString(keys.resolveSibling("idp.password")).strip().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            X509Certificate certificate = (X509Certificate) store.getCertificate("idp");
            return new PaperIdp(everything.stack().identityProvider() + "/realms/" + council,
                    new KeyPair(certificate.getPublicKey(), (PrivateKey) store.getKey("idp", password)), certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key that everybody can encrypt for us with: what stands in our metadata. */
    static PublicKey sp(Everything everything, String council) {
        Path keys = everything.stack().data().resolve("saml-keys").resolve(council).resolve("sp.p12");
        try (InputStream in = Files.newInputStream(keys)) {
            char[] password = Files.readString(keys.resolveSibling("sp.password")).strip().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store.getCertificate("sp").getPublicKey();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a login and returns what an answer to it must be. */
    PaperResponse.Target begin(String council) {
        return begin(council, "demo");
    }

    PaperResponse.Target begin(String council, String idp) {
        return target(council, idp, message(get("/" + council + "/saml/" + idp + "/login?to=%2F" + council + "%2F")));
    }

    PaperResponse.Target target(String council, String authnRequest) {
        return target(council, "demo", authnRequest);
    }

    PaperResponse.Target target(String council, String idp, String authnRequest) {
        Matcher id = Pattern.compile(" ID=\"([^\"]+)\"").matcher(authnRequest);
        if (!id.find()) {
            throw new IllegalStateException(authnRequest);
        }
        String sp = everything.stack().url() + "/" + council;
        return new PaperResponse.Target(sp, sp + "/saml/" + idp + "/acs", id.group(1), Instant.now());
    }

    /** The message to the IdP, be it in a redirect or in a form that posts itself. */
    static String message(HttpResponse<String> answer) {
        Matcher field = Pattern.compile("name=\"SAML(?:Request|Response)\" value=\"([^\"]+)\"").matcher(answer.body());
        return field.find() ? new String(Base64.getDecoder().decode(field.group(1)), StandardCharsets.UTF_8) : request(location(answer));
    }

    /** The message in a redirect to the IdP. */
    static String request(String location) {
        Matcher message = Pattern.compile("SAML(?:Request|Response)=([^&]+)").matcher(location);
        if (!message.find()) {
            throw new IllegalStateException(location);
        }
        byte[] deflated = Base64.getDecoder().decode(URLDecoder.decode(message.group(1), StandardCharsets.UTF_8));
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> answer(String acs, byte[] xml) {
        return post(URI.create(acs).getPath(), Map.of("SAMLResponse", Base64.getEncoder().encodeToString(xml)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return postRaw(path, "application/x-www-form-urlencoded", body);
    }

    HttpResponse<String> postRaw(String path, String type, String body) {
        return send(HttpRequest.newBuilder(address(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : everything.stack().url() + path);
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** The login that it carries at the council, or null. */
    String login(String council) {
        return cookies.get(KnownBrowsers.LOGIN + council);
    }

    /** True when the council's home is shown and not the way to its IdP. */
    boolean isIn(String council) {
        return get("/" + council + "/").statusCode() == 200;
    }
}
