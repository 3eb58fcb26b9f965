package fi.sopu.portal;

import fi.sopu.shared.Conflict;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;

/**
 * What a page does with a failure: a refusal becomes a message on the same page, with the form as it was typed; an
 * expired view is opened anew with a message; anything else goes on to {@link Failures}.
 */
class FailureHandler extends ExceptionHandlerWrapper {

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator(); queue.hasNext();) {
            Throwable failure = queue.next().getContext().getException();
            boolean handled = switch (Failures.kind(failure)) {
                case REFUSED -> refused(faces, Failures.refused(failure)) || page(faces, failure);
                case EXPIRED -> reopen(faces, "portal.expired", true);
                case REPEATED -> reopen(faces, "portal.repeated", false);
                case DATABASE_AWAY -> isAjax(faces) ? told(faces, "portal.databaseAway") : page(faces, failure);
                case FORBIDDEN -> isAjax(faces) ? told(faces, "portal.forbidden") : page(faces, failure);
                case NOT_FOUND -> isAjax(faces) ? told(faces, "portal.gone") : page(faces, failure);
                case UNEXPECTED -> isAjax(faces) ? unexpected(faces, failure) : page(faces, failure);
            };
            if (handled) {
                queue.remove();
            }
        }
        for (ExceptionQueuedEvent left : getUnhandledExceptionQueuedEvents()) {
            throw new FacesException(left.getContext().getException());
        }
    }

    private static boolean isAjax(FacesContext faces) {
        return faces.getPartialViewContext().isAjaxRequest();
    }

    /** Ends the page for an error page; an error page that fails itself goes on to the container. */
    private static boolean page(FacesContext faces, Throwable failure) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return false;
        }
        try {
            CDI.current().select(Failures.class).get().answer(request, (HttpServletResponse) external.getResponse(), failure);
            faces.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static boolean refused(FacesContext faces, Refused refused) {
        if (faces.getResponseComplete()) {
            return true;
        }
        if (faces.getCurrentPhaseId() == jakarta.faces.event.PhaseId.RENDER_RESPONSE) {
            return false;
        }
        if (refused instanceof Conflict conflict) {
            ConflictView view = CDI.current().select(ConflictView.class).get();
            view.set(conflict);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, view.getSentence(), null));
        } else {
            message(faces, TextStore.text(language(faces), refused.key(), refused.arguments()));
        }
        faces.validationFailed();
        faces.renderResponse();
        return true;
    }

    /** To a script that only looks. While its answer is being written there is no place for words: the page is opened anew, and says it itself. */
    private static boolean told(FacesContext faces, String key) {
        if (faces.getCurrentPhaseId() == jakarta.faces.event.PhaseId.RENDER_RESPONSE && !faces.getExternalContext().isResponseCommitted()) {
            try {
                faces.getExternalContext().responseReset();
                openAnew(faces);
                return true;
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
        message(faces, TextStore.text(language(faces), key));
        faces.validationFailed();
        faces.renderResponse();
        return true;
    }

    private static boolean unexpected(FacesContext faces, Throwable failure) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String id = CDI.current().select(Failures.class).get().log(request, failure);
        message(faces, TextStore.text(language(faces), "portal.problem.short", id));
        faces.validationFailed();
        faces.renderResponse();
        return true;
    }

    /** Opens the page anew. Typed text comes back from the browser's own drafts. */
    private static boolean reopen(FacesContext faces, String key, boolean unsaved) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.getFlash().setKeepMessages(true);
            if (unsaved) {
                external.getFlash().put(Layout.UNSAVED, true);
            }
            faces.addMessage(null, new FacesMessage(unsaved ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_INFO, TextStore.text(language(faces), key), null));
            openAnew(faces);
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void openAnew(FacesContext faces) throws IOException {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = CouncilViewHandler.originalQuery(request);
        faces.getExternalContext().redirect(CouncilViewHandler.originalUri(request) + (query == null ? "" : "?" + query));
        faces.responseComplete();
    }

    private static void message(FacesContext faces, String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        if (isAjax(faces)) {
            faces.getPartialViewContext().getRenderIds().add("messages");
        }
    }

    private static String language(FacesContext faces) {
        return Languages.of((HttpServletRequest) faces.getExternalContext().getRequest());
    }
}
