package fi.sopu.saml.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.Cookie;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;

/**
 * Stands for the browser while pac4j writes a message: pac4j gets no request, no session and no cookie of ours to read
 * or write.
 */
final class Outgoing implements WebContext {

    private final String address;
    private final Map<String, Object> attributes = new HashMap<>();

    Outgoing(String address) {
        this.address = address;
    }

    CallContext call() {
        return new CallContext(this, new NoSession());
    }

    @Override
    public Optional<String> getRequestParameter(String name) {
        return Optional.empty();
    }

    @Override
    public Map<String, String[]> getRequestParameters() {
        return Map.of();
    }

    @Override
    public Optional<Object> getRequestAttribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    @Override
    public void setRequestAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public Optional<String> getRequestHeader(String name) {
        return Optional.empty();
    }

    @Override
    public String getRequestMethod() {
        return "GET";
    }

    @Override
    public String getRemoteAddr() {
        return "";
    }

    @Override
    public void setResponseHeader(String name, String value) {
        // the servlet writes the headers
    }

    @Override
    public Optional<String> getResponseHeader(String name) {
        return Optional.empty();
    }

    @Override
    public void setResponseContentType(String content) {
        // the servlet writes the headers
    }

    @Override
    public String getServerName() {
        return "";
    }

    @Override
    public int getServerPort() {
        return 0;
    }

    @Override
    public String getScheme() {
        return "";
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getFullRequestURL() {
        return address;
    }

    @Override
    public Collection<Cookie> getRequestCookies() {
        return List.of();
    }

    @Override
    public void addResponseCookie(Cookie cookie) {
        // pac4j sets no cookies here
    }

    @Override
    public String getPath() {
        return address;
    }

    private static final class NoSession implements SessionStore {
        @Override
        public Optional<String> getSessionId(WebContext context, boolean createSession) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> get(WebContext context, String key) {
            return Optional.empty();
        }

        @Override
        public void set(WebContext context, String key, Object value) {
            // nothing is kept
        }

        @Override
        public boolean destroySession(WebContext context) {
            return false;
        }

        @Override
        public Optional<Object> getTrackableSession(WebContext context) {
            return Optional.empty();
        }

        @Override
        public Optional<SessionStore> buildFromTrackableSession(WebContext context, Object trackableSession) {
            return Optional.empty();
        }

        @Override
        public boolean renewSession(WebContext context) {
            return false;
        }
    }
}
