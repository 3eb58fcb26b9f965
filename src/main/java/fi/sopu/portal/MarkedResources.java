package fi.sopu.portal;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.resourcehandler.RemappedResource;

/**
 * Our scripts, styles, pictures and fonts have addresses with a mark of their content: {@code /jakarta.faces.resource/3f9c2b71d0aa/js/calls.js}. A browser may
 * keep them for good, nodes of one version agree about them, and since the mark is in the path, what a script imports from beside it
 * ({@code import "./own.js"}) carries the same mark. Another version's mark is answered too, for a page that was made by it, but not to be kept.
 */
public class MarkedResources extends ResourceHandlerWrapper {

    private static final String PREFIX = "/jakarta.faces.resource/";
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(PREFIX) + "([0-9a-f]{12})/((?:[a-z0-9-]+/)+[A-Za-z0-9-]+\\.[a-z0-9]+)");
    private static final String FOLDER = "/resources/";
    private static final String ATTRIBUTE = MarkedResources.class.getName();
    private static final int DIGITS = 12;
    private static final String CACHING = "Cache-Control";

    public MarkedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        Resource found = super.createResource(name);
        ServletContext here = (ServletContext) FacesContext.getCurrentInstance().getExternalContext().getContext();
        String address = PREFIX + mark(here) + "/" + name;
        return found == null || found.getLibraryName() != null || !ADDRESS.matcher(address).matches() ? found
                : new RemappedResource(found, here.getContextPath() + address);
    }

    /** Answers a marked address, by the file that lies under it. @return false when it is no such address */
    static boolean serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Matcher marked = ADDRESS.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        if (!marked.matches()) {
            return false;
        }
        ServletContext here = request.getServletContext();
        boolean ours = marked.group(1).equals(mark(here)) && !"Development".equals(here.getInitParameter("jakarta.faces.PROJECT_STAGE"));
        response.setHeader(CACHING, ours ? "public, max-age=31536000, immutable" : "no-cache");
        request.getRequestDispatcher(PREFIX + marked.group(2) + ".xhtml").forward(request, new Kept(response));
        return true;
    }

    /** Faces has an opinion of its own about how long a file may be kept. */
    private static final class Kept extends HttpServletResponseWrapper {

        private Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutCaching(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutCaching(name)) {
                super.addHeader(name, value);
            }
        }

        private static boolean isAboutCaching(String name) {
            return CACHING.equalsIgnoreCase(name) || "Expires".equalsIgnoreCase(name);
        }
    }

    /** Of all files together: each names others, and a page has to have them of one make. */
    private static String mark(ServletContext here) {
        Object known = here.getAttribute(ATTRIBUTE);
        if (known instanceof String mark) {
            return mark;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(FOLDER, here, digest);
            String mark = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
            here.setAttribute(ATTRIBUTE, mark);
            return mark;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String folder, ServletContext here, MessageDigest digest) throws IOException {
        for (String path : new TreeSet<>(here.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(path, here, digest);
            } else {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                try (InputStream content = here.getResourceAsStream(path)) {
                    digest.update(content.readAllBytes());
                }
            }
        }
    }
}
