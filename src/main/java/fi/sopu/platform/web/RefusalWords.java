package fi.sopu.platform.web;

import fi.sopu.identity.Diagnosis;
import fi.sopu.platform.FileRefusal;
import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Refused;
import fi.sopu.texts.TextStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Finds the words that an operator reads in the log and from the scripts: those of the pages, in English as all that they read. */
@ApplicationScoped
public class RefusalWords {

    void tell(@Observes FileRefusal refusal) {
        if (refusal.why() instanceof SamlRefused saml) {
            Diagnosis diagnosis = Diagnosis.ofMetadata(saml);
            refusal.say(TextStore.text("en", diagnosis.key(), diagnosis.seen()));
        } else if (refusal.why() instanceof Refused no && TextStore.has("en", no.key())) {
            refusal.say(TextStore.text("en", no.key(), no.arguments()));
        }
    }
}
