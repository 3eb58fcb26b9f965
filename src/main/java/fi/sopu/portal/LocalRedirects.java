package fi.sopu.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects that stay where the browser is (RFC 9110, 10.2.2 allows a path alone): the container would make an address of them by the Host that the
 * request claims and the scheme behind the proxy. Whatever redirects, Faces and libraries too, does it through here.
 */
final class LocalRedirects extends HttpServletResponseWrapper {

    LocalRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (isCommitted()) {
            throw new IllegalStateException("too late to redirect");
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        flushBuffer();
    }
}
