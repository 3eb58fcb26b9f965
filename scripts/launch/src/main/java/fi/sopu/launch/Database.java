package fi.sopu.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How Sopu reaches its PostgreSQL: the owner's role migrates the schema, the application's role may only read and write rows. */
public record Database(String url, String user, String password, String ownerUser, String ownerPassword) {

    public Connection asApplication() throws SQLException {
        return connect(user, password);
    }

    public Connection asOwner() throws SQLException {
        return connect(ownerUser, ownerPassword);
    }

    private Connection connect(String as, String with) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", as);
        properties.setProperty("password", with);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }
}
