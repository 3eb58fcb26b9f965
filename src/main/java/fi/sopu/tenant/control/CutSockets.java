package fi.sopu.tenant.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.SocketFactory;

/**
 * The sockets that lead to the database, from their first byte: a connection that is still logging in is known to nobody but its socket, and
 * would go on waiting when all others are cut. The driver finds this class by its name.
 */
public class CutSockets extends SocketFactory {

    private static final Set<Socket> OPEN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Socket createSocket() throws IOException {
        return kept(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return kept(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return kept(new Socket(address, port, localAddress, localPort));
    }

    /** Whoever reads from one of them is told so by an exception. */
    static void cutAll() {
        List<Socket> cut;
        synchronized (OPEN) {
            cut = new ArrayList<>(OPEN);
            OPEN.clear();
        }
        cut.forEach(CutSockets::close);
    }

    private static Socket kept(Socket socket) throws SocketException {
        OPEN.add(socket);
        if (WatchedDataSource.isSilent()) {
            // it fell silent just before: whoever cuts has not seen this one
            close(socket);
            throw new SocketException("the database does not answer");
        }
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // that is what was wanted
        }
    }
}
