package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches metadata from an address that a council's admin has typed, so that it can not be used to look into the network that
 * Sopu runs in: https alone, the addresses that a name resolves to must all be public and are the very ones connected to, each
 * redirect is looked at anew, five seconds and ten megabytes at most. Host names in {@code sopu.metadata.hosts} may be private.
 */
@ApplicationScoped
public class MetadataFetch {

    private static final int MOST_REDIRECTS = 3;
    /** For all of it: name, connection, redirects, every byte. */
    private static final long MOST_MILLIS = 5000;

    private Set<String> ownHosts;
    private String authorities;
    private ScheduledExecutorService executor;

    protected MetadataFetch() {
    }

    /**
     * @param ownHosts    exact host names that may have private addresses
     * @param authorities file of further certificate authorities (PEM), or empty
     */
    MetadataFetch(Set<String> ownHosts, String authorities, ScheduledExecutorService executor) {
        this.ownHosts = ownHosts;
        this.authorities = authorities;
        this.executor = executor;
    }

    @Inject
    void configure(Settings settings) {
        ownHosts = Arrays.stream(settings.text("sopu.metadata.hosts", "").split(",")).map(String::strip)
                .map(host -> host.toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).collect(Collectors.toSet());
        authorities = settings.text("sopu.metadata.ca", "");
    }

    @Resource
    void setExecutor(ManagedScheduledExecutorService managed) {
        executor = managed;
    }

    /** @throws SamlRefused with a reason that begins with {@code url.}, when it may not or can not be fetched */
    public byte[] fetch(@Nullable String address) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        AtomicBoolean cut = new AtomicBoolean();
        try (CloseableHttpClient client = client()) {
            URI at = checked(address == null ? "" : address.strip());
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpGet get = new HttpGet(at);
                get.setHeader("Accept", "application/samlmetadata+xml, application/xml, text/xml, */*;q=0.1");
                ScheduledFuture<?> watch = executor.schedule(() -> {
                    cut.set(true);
                    get.cancel();
                }, Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())), TimeUnit.MILLISECONDS);
                try {
                    Answer answer = client.execute(get, MetadataFetch::read);
                    if (answer.body() != null) {
                        return answer.body();
                    }
                    at = checked(at.resolve(answer.location()).toString());
                } finally {
                    watch.cancel(false);
                }
            }
            throw new SamlRefused("url.redirects");
        } catch (Private e) {
            throw new SamlRefused("url.private", e.getMessage());
        } catch (UnknownHostException e) {
            throw new SamlRefused("url.unknownHost", e.getMessage());
        } catch (SSLException e) {
            throw new SamlRefused(cut.get() ? "url.tooSlow" : "url.tls", e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new SamlRefused(cut.get() || e instanceof java.io.InterruptedIOException ? "url.tooSlow" : "url.failed", e.getClass().getSimpleName());
        }
    }

    private record Answer(byte @Nullable [] body, @Nullable String location) {
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400 && response.getFirstHeader("Location") != null) {
            return new Answer(null, response.getFirstHeader("Location").getValue());
        }
        if (status != 200 || response.getEntity() == null) {
            throw new SamlRefused("url.status", String.valueOf(status));
        }
        if (response.getEntity().getContentLength() > MetadataIntake.MOST_BYTES) {
            throw new SamlRefused("url.tooLarge", response.getEntity().getContentLength() + " bytes");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        // not closed: closing would read the rest, however long it is; the client is closed anyway
        InputStream in = response.getEntity().getContent();
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            all.write(some, 0, n);
            if (all.size() > MetadataIntake.MOST_BYTES) {
                throw new SamlRefused("url.tooLarge", "more than " + MetadataIntake.MOST_BYTES + " bytes");
            }
        }
        return new Answer(all.toByteArray(), null);
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme())) {
                throw new SamlRefused("url.notHttps", uri.getScheme());
            }
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                throw new SamlRefused("url.wrong", address);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new SamlRefused("url.wrong", address);
        }
    }

    private CloseableHttpClient client() throws IOException {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicOnly())
                .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create().setSslContext(tls()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.ofMilliseconds(MOST_MILLIS))
                        .setSocketTimeout(Timeout.ofMilliseconds(MOST_MILLIS)).build())
                .build();
        return HttpClients.custom().setConnectionManager(connections).disableRedirectHandling().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().disableAutomaticRetries().setUserAgent("Sopu").build();
    }

    /** The JVM's authorities and the organisation's own. */
    private SSLContext tls() throws IOException {
        try {
            TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            usual.init((KeyStore) null);
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate authority : ((X509TrustManager) usual.getTrustManagers()[0]).getAcceptedIssuers()) {
                all.setCertificateEntry("usual" + number++, authority);
            }
            if (!authorities.isEmpty()) {
                try (InputStream in = Files.newInputStream(Path.of(authorities))) {
                    for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        all.setCertificateEntry("own" + number++, own);
                    }
                }
            }
            TrustManagerFactory both = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            both.init(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, both.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What a name resolves to is checked and then used: asked a second time, it might answer otherwise. */
    private final class PublicOnly implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            if (!ownHosts.contains(host.toLowerCase(Locale.ROOT))) {
                for (InetAddress address : found) {
                    if (!isPublic(address)) {
                        throw new Private(host + " is " + address.getHostAddress());
                    }
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class Private extends UnknownHostException {
        Private(String what) {
            super(what);
        }
    }

    /** False for the addresses that IANA's special-purpose registries (RFC 6890) keep from the public internet, and for what wraps them. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (b.length == 4) {
            return first != 0 && first < 224 && !(first == 100 && second >= 64 && second < 128) && !(first == 192 && second == 0 && (b[2] == 0 || b[2] == 2))
                    && !(first == 198 && (second == 18 || second == 19)) && !(first == 198 && second == 51 && b[2] == 100) && !(first == 203 && second == 0 && b[2] == 113);
        }
        // of IPv6 only global unicast 2000::/3, without Teredo and documentation (2001:0000, 2001:db8) and 6to4 (2002)
        boolean global = (first & 0xe0) == 0x20;
        boolean wraps = first == 0x20 && (second == 0x02 || second == 0x01 && (b[2] == 0 && b[3] == 0 || (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8));
        return global && !wraps;
    }
}
