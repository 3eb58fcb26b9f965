package fi.sopu.process.web;

import fi.sopu.portal.Layout;
import fi.sopu.process.PlannedStage;
import fi.sopu.shared.Settings;
import fi.sopu.texts.TextStore;
import fi.sopu.texts.Texts;
import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the people who may answer are told of an open stage: the council's address, the same as a code for phones, and words to send. */
@Named
@RequestScoped
public class Invitation {

    /** Empty modules around the code, as its standard asks for (ISO/IEC 18004). */
    private static final int QUIET = 4;

    @Inject
    Settings settings;
    @Inject
    Layout layout;
    @Inject
    Texts texts;

    /** Of the council's home, where whoever logs in is shown what is asked. */
    public String getAddress() {
        return settings.url() + layout.getBase() + "/";
    }

    /** The address as a QR code, SVG. */
    public String getPicture() {
        QrCode code = QrCode.encodeText(getAddress(), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + texts.of("process.invite.code") + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
    }

    /** Words to send to those who may answer. */
    public String words(PlannedStage stage, String language) {
        return TextStore.text(language, "process.invite.words", stage.title().in(language), stage.minutes(), stage.when().closes(), getAddress());
    }
}
