package fi.sopu.running;

import fi.sopu.launch.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections of the database's owner, for the many short looks that tests take: closed, one is given back and serves the next look, which costs a
 * hundredth of a new one. What was set or begun on it is gone by then. Today is Finland's there, as it is Sopu's: for two hours of each night it is another day than the
 * machine's.
 */
public final class Borrowed {

    private static final String TODAY = "set time zone 'Europe/Helsinki'";
    private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private Borrowed() {
    }

    public static Connection of(Database database) throws SQLException {
        Deque<Connection> idle = IDLE.computeIfAbsent(database.url(), url -> new ConcurrentLinkedDeque<>());
        Connection real = idle.poll();
        while (real != null && !real.isValid(2)) {
            real.close();
            real = idle.poll();
        }
        return lent(real == null ? opened(database) : real, idle);
    }

    private static Connection opened(Database database) throws SQLException {
        Connection real = database.asOwner();
        try (Statement setting = real.createStatement()) {
            setting.execute(TODAY);
        }
        return real;
    }

    private static Connection lent(Connection real, Deque<Connection> idle) {
        return (Connection) Proxy.newProxyInstance(Borrowed.class.getClassLoader(), new Class<?>[]{Connection.class}, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                giveBack(real, idle);
                return null;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static void giveBack(Connection real, Deque<Connection> idle) throws SQLException {
        try {
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
            try (Statement setting = real.createStatement()) {
                setting.execute("reset all; " + TODAY);
            }
            idle.push(real);
        } catch (SQLException broken) {
            real.close();
        }
    }
}
