package fi.sopu.identity.web;

import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Choosing one of the council's IdPs, while it has several. */
@Named
@RequestScoped
public class ChoosePage {

    @Inject
    LoggingIn loggingIn;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    /** An IdP by name, and where it begins. */
    public record Item(String name, String path) {
    }

    public List<Item> getChoices() {
        String to = request.getParameter("to");
        String query = to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return loggingIn.choices().stream().map(c -> new Item(c.name().in(texts.language()), "/saml/" + c.path() + "/login" + query)).toList();
    }
}
