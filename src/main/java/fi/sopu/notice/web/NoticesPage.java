package fi.sopu.notice.web;

import fi.sopu.notice.NoticeFacts;
import fi.sopu.notice.boundary.ReadingNotices;
import fi.sopu.portal.PlainForm;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The member's notices, shown on the council's home. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    ReadingNotices reading;
    @Inject
    Texts texts;
    @Inject
    PlainForm form;

    private @Nullable List<NoticeFacts> notices;

    public List<NoticeFacts> getNotices() {
        if (notices == null) {
            notices = reading.mine();
        }
        return notices;
    }

    public String text(NoticeFacts notice) {
        return texts.of(notice.key(), notice.about().in(texts.language()));
    }

    /** Puts one back, if that is what was pressed. */
    public void open() {
        if (form.act().equals("takeout")) {
            reading.takeOut(form.actId());
            form.say("notice.isBack");
            form.go("/");
        }
    }

    public String putAway(NoticeFacts notice) {
        reading.putAway(notice.id());
        form.sayUndoable("notice.isAway", "takeout", notice.id());
        return "/process/home?faces-redirect=true";
    }
}
