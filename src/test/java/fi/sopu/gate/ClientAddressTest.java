package fi.sopu.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only our own proxies are believed about whom they speak for. */
class ClientAddressTest {

    private final ClientAddress behindTwo = new ClientAddress("127.0.0.1, ::1, 10.0.0.2");

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '"', value = {
            "192.0.2.7, -, 192.0.2.7",
            "192.0.2.7, 198.51.100.1, 192.0.2.7",
            "127.0.0.1, -, 127.0.0.1",
            "127.0.0.1, 198.51.100.1, 198.51.100.1",
            "127.0.0.1, \"6.6.6.6, 198.51.100.1\", 198.51.100.1",
            "127.0.0.1, \"6.6.6.6, 198.51.100.1, 10.0.0.2\", 198.51.100.1",
            "127.0.0.1, 198.51.100.1:4711, 198.51.100.1",
            "127.0.0.1, \"198.51.100.1, garbage<script>\", 127.0.0.1",
            "0:0:0:0:0:0:0:1, 198.51.100.1, 198.51.100.1",
            "::ffff:192.0.2.7, -, 192.0.2.7",
            "127.0.0.1, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
            "127.0.0.1, 2001:DB8:1:2::99, 2001:db8:1:2::/64",
            "127.0.0.1, [2001:db8:1:2::99]:4711, 2001:db8:1:2::/64",
            "fe80::1%eth0, -, fe80::/64"})
    void whoIsCounted(String remote, String forwarded, String client) {
        assertEquals(client, behindTwo.of(remote, forwarded));
    }
}
