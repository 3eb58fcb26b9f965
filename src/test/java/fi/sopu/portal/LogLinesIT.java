package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log of the running server: one line for each record from the first on, whatever strangers and members send. */
@ExtendWith(RunningSopu.class)
class LogLinesIT {

    private static final Pattern RECORD = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} [A-Z]+ \\S+ .*");
    private static final Pattern LIBRARY = Pattern.compile("^\\S+ [A-Z]+ (org\\.opensaml|net\\.shibboleth|org\\.pac4j|org\\.apache\\.xml)|Fatal Error");

    @Test
    void everyRecordIsOneLineAndNobodyForgesOne(Everything everything) throws Exception {
        String forged = "2026-01-01T00:00:00.000+0000 SEVERE forged" + UUID.randomUUID();
        String ends = "\r\n" + forged + "\n" + forged + "\u2028" + forged + "\u0085" + forged + "\u001b[31m";
        long start = everything.stack().log().lines().count();
        String encoded = URLEncoder.encode(ends, StandardCharsets.UTF_8).replace("+", "%20");
        OwnCouncil council = OwnCouncil.found(everything, "lokinen");
        String cookie = council.enter(council.member("Rivinen", Role.CHAIR));
        for (String path : List.of("/" + encoded, "/pirkanmaa/" + encoded, "/pirkanmaa/public/" + encoded, "/pirkanmaa/saml/" + encoded + "/login",
                "/pirkanmaa/saml/demo/login?to=" + encoded,
                "/lokinen/" + encoded, "/lokinen/api/duel/questions/" + encoded, "/lokinen/process/plan?process=" + encoded, "/lokinen/?lang=" + encoded,
                "/jakarta.faces.resource/" + encoded + ".xhtml?ln=" + encoded)) {
            send(everything, "GET", path, cookie, null, "");
        }
        send(everything, "POST", "/lokinen/api/duel/questions/" + UUID.randomUUID() + "/ideas", cookie, "application/json", "{\"fi\":\"" + ends + "\"");
        send(everything, "POST", "/lokinen/process/start", cookie, "application/x-www-form-urlencoded",
                "start=start&jakarta.faces.ViewState=" + encoded + "&start:" + encoded + "=" + encoded);
        List<String> messages = List.of("<a" + ends, "not XML at all" + ends,
                "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_" + ends.strip()
                        + "\" Version=\"2.0\"><saml:Issuer xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">" + ends.replace('\u001b', ' ') + "</saml:Issuer></samlp:Response>",
                "<!DOCTYPE a [<!ENTITY b \"" + forged + "\">]><a>&b;</a>");
        assertTrue(reached, "the container refuses all of it before Sopu");
        long before = refusals(everything);
        for (String message : messages) {
            send(everything, "POST", "/pirkanmaa/saml/demo/acs", null, "application/x-www-form-urlencoded", "RelayState=" + encoded + "&SAMLResponse="
                    + URLEncoder.encode(Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
        for (int tries = 0; tries < 100 && refusals(everything) < before + messages.size(); tries++) {
            Thread.sleep(100);
        }
        List<String> lines = everything.stack().log().lines().toList();
        assertEquals("", lines.stream().filter(line -> !RECORD.matcher(line).matches()).collect(Collectors.joining("\n")), "lines that are no record");
        assertEquals("", lines.stream().filter(line -> line.startsWith(forged)).collect(Collectors.joining("\n")));
        assertTrue(everything.stack().log().chars().noneMatch(c -> c == '\u001b' || c == '\u2028' || c == '\u0085'));
        assertEquals("", lines.stream().skip(start).filter(line -> LIBRARY.matcher(line).find()).collect(Collectors.joining("\n")), "a refusal is told by one line, ours");
        assertEquals(before + messages.size(), refusals(everything));
    }

    private static long refusals(Everything everything) {
        return everything.stack().log().lines().filter(line -> line.contains(" refused ") && line.contains(" at pirkanmaa: ")).count();
    }

    /** Something came through to Sopu. */
    private static boolean reached;

    /** By hand, since a client refuses to send what is odd. */
    private static void send(Everything everything, String method, String path, String cookie, String type, String body) throws Exception {
        URI sopu = URI.create(everything.stack().url());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + sopu.getAuthority() + "\r\nConnection: close\r\nUser-Agent: odd agent\r\n"
                + (cookie == null ? "" : "Cookie: " + cookie + "\r\n") + (type == null ? "" : "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n") + "\r\n";
        try (Socket socket = new Socket(sopu.getHost(), sopu.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 "), path);
            reached |= !answer.startsWith("HTTP/1.1 400");
        }
    }
}
