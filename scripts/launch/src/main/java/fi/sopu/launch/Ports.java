package fi.sopu.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine's own address; nothing of the launcher listens to the network. */
final class Ports {

    private Ports() {
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("This machine has no free port left.", none);
        }
    }

    /** Both loopback addresses, since a browser asks either of them for "localhost". */
    static boolean taken(int port) {
        return taken(port, "127.0.0.1") || taken(port, "::1");
    }

    private static boolean taken(int port, String address) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return !socket.isBound();
        } catch (BindException refused) {
            return String.valueOf(refused.getMessage()).contains("in use");
        } catch (IOException noSuchAddress) {
            return false;
        }
    }

    /** Linux gives the lowest ports to root alone. */
    private static boolean forbidden(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !socket.isBound();
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage()).contains("denied");
        }
    }

    static void require(int port, String who, String option) {
        if (forbidden(port)) {
            throw new CannotStart("Port " + port + ", meant for " + who + ", is not for ordinary users on this machine; choose one above 1023: "
                    + option + " " + another(Math.max(port, 8079)));
        }
        if (taken(port)) {
            throw new CannotStart("Port " + port + ", meant for " + who + ", is taken by another program; choose another one: "
                    + option + " " + another(port));
        }
    }

    private static int another(int port) {
        var next = port + 1;
        while (next < 65535 && taken(next)) {
            next++;
        }
        return next;
    }
}
