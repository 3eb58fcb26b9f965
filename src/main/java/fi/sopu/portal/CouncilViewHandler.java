package fi.sopu.portal;

import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes every address of a view with its council: {@code /duel/prioritise.xhtml} becomes {@code /pirkanmaa/duel/prioritise}. */
public class CouncilViewHandler extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";
    private static final String STATELESS = "stateless";

    public CouncilViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Locale.forLanguageTag(Languages.of((HttpServletRequest) context.getExternalContext().getRequest()));
    }

    /** A browser without scripts sends no nonce back, for which PrimeFaces would fail when the page is shown again; a page as a whole gets a new one. */
    @Override
    public @Nullable UIViewRoot restoreView(FacesContext context, String viewId) {
        if (STATELESS.equals(context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM))) {
            // none of our pages is so: it can only be an expired one
            return null;
        }
        UIViewRoot view = super.restoreView(context, viewId);
        if (view != null && view.getViewMap(false) != null && context.getExternalContext().getRequestParameterMap().get(NONCE) == null) {
            view.getViewMap(false).remove(NONCE);
        }
        return view;
    }

    /** Called in every form: beside the view's state goes the number by which a sending is known. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", Sendings.FIELD, null);
        writer.writeAttribute("value", UUID.randomUUID().toString(), null);
        writer.endElement("input");
    }

    /** A form of the page that is shown keeps the page's query, so that it can be opened anew when its view or session has expired. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String url = plainURL(context, viewId);
        boolean shown = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        String query = shown ? originalQuery((HttpServletRequest) context.getExternalContext().getRequest()) : null;
        String kept = query == null ? "" : query.replaceAll("(^|&)(lang|" + Layout.UNSAVED + ")=[^&]*", "").replaceFirst("^&", "");
        return kept.isEmpty() ? url : url + "?" + kept;
    }

    private static String plainURL(FacesContext context, String viewId) {
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (viewId.startsWith("/WEB-INF/")) {
            return originalUri(request);
        }
        CouncilFacts council = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
        if (council == null || viewId.equals("/portal/front.xhtml")) {
            return request.getContextPath() + "/";
        }
        boolean home = viewId.equals("/process/home.xhtml") || viewId.equals("/platform/councils.xhtml");
        return request.getContextPath() + "/" + council.slug() + (home ? "/" : viewId.substring(0, viewId.length() - ".xhtml".length()));
    }

    @Override
    public String getRedirectURL(FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        if (context.isPostback()) {
            context.getExternalContext().getFlash().put(Layout.SAVED, true);
        }
        return context.getExternalContext().encodeRedirectURL(plainURL(context, viewId), parameters);
    }

    @Override
    public String getBookmarkableURL(FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return context.getExternalContext().encodeBookmarkableURL(plainURL(context, viewId), parameters);
    }

    /** The address that the browser asked for, before any forward. */
    static String originalUri(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri instanceof String s ? s : error instanceof String e ? e : request.getRequestURI();
    }

    static String originalQuery(HttpServletRequest request) {
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query instanceof String s ? s : request.getQueryString();
    }
}
