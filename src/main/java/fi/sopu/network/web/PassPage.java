package fi.sopu.network.web;

import fi.sopu.network.PassingSheet;
import fi.sopu.network.boundary.GoingToNetworks;
import fi.sopu.network.boundary.KeepingPassages;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** On the way from the council to a network: what will be passed on, once; after that it only leads there. */
@Named
@RequestScoped
public class PassPage {

    @Inject
    KeepingPassages passages;
    @Inject
    GoingToNetworks going;
    @Inject
    PlainForm form;
    @Inject
    CurrentActor actor;

    private @Nullable PassingSheet sheet;
    private @Nullable String wrong;

    /** Whoever has agreed before goes on. */
    @CalledFirst
    public void open() throws IOException {
        try {
            if (getSheet().agreed() || form.act().equals("go")) {
                go();
            }
        } catch (Refused refused) {
            wrong = refused.key();
        }
    }

    /** Key of why one cannot go there; null when one can. */
    public @Nullable String getWrong() {
        return wrong;
    }

    private void go() throws IOException {
        String network = getSheet().network();
        String nonce = Tokens.fresh();
        FacesContext faces = FacesContext.getCurrentInstance();
        String ticket = going.go(network, PassingCookies.login(actor.get().slug()), nonce, form.text("to"));
        PassingCookies.keepNonce(nonce);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/" + network + "/public/arrive?ticket=" + ticket);
    }

    public PassingSheet getSheet() {
        sheet = sheet == null ? passages.sheet(form.text("network")) : sheet;
        return sheet;
    }
}
