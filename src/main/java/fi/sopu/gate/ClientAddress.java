package fi.sopu.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a request comes from: the other end of the connection, or behind reverse proxies of ours what the outermost of them has seen.
 * What a stranger writes into X-Forwarded-For counts for nothing.
 */
final class ClientAddress {

    private final Set<String> proxies;

    /** @param proxies addresses of our reverse proxies, separated by commas */
    ClientAddress(String proxies) {
        this.proxies = Arrays.stream(proxies.split(",")).map(String::strip).filter(p -> !p.isEmpty()).map(ClientAddress::canonical).collect(Collectors.toSet());
    }

    /**
     * @param remote    the other end of the connection
     * @param forwarded the X-Forwarded-For header, or null
     * @return an address fit for counting by: of IPv6 the first half, since whoever has one has all of the other half too
     */
    String of(String remote, String forwarded) {
        String client = canonical(remote);
        if (forwarded != null && proxies.contains(client)) {
            String[] hops = forwarded.split(",");
            for (int i = hops.length - 1; i >= 0 && i >= hops.length - 5; i--) {
                String hop = canonical(hops[i].strip());
                if (hop.isEmpty()) {
                    break;
                }
                client = hop;
                if (!proxies.contains(hop)) {
                    break;
                }
            }
        }
        return client.indexOf(':') < 0 ? client : network(client);
    }

    /** Without brackets, port and zone; empty for what is no address. */
    private static String canonical(String text) {
        String address = text.startsWith("[") && text.indexOf(']') > 0 ? text.substring(1, text.indexOf(']')) : text;
        if (address.matches("[0-9.]{7,15}:[0-9]{1,5}")) {
            address = address.substring(0, address.indexOf(':'));
        }
        address = address.replaceFirst("%.*", "").toLowerCase(java.util.Locale.ROOT).replaceFirst("^::ffff:(?=[0-9.]+$)", "");
        if (address.equals("0:0:0:0:0:0:0:1")) {
            return "::1";
        }
        return address.matches("[0-9.]{7,15}|[0-9a-f:.]{2,45}") ? address : "";
    }

    /** The first 64 bits. */
    private static String network(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return String.join(":", Arrays.asList(address.split(":")).subList(0, Math.min(4, address.split(":").length))) + "::/64";
        }
        String[] before = gap == 0 ? new String[0] : address.substring(0, gap).split(":");
        return before.length >= 4 ? String.join(":", Arrays.asList(before).subList(0, 4)) + "::/64" : address.equals("::1") ? address : String.join(":", before) + "::/64";
    }
}
