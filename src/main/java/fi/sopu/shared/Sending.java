package fi.sopu.shared;

import java.util.Optional;
import java.util.UUID;

/** One sending of a form, as the page's own random token and all that was typed make it: the same page sent again with the same words is the same sending. */
public interface Sending {

    /** The sending of this request, for the first who asks; what else the request adds belongs to the same act. Empty where no form was sent. */
    Optional<UUID> take();
}
