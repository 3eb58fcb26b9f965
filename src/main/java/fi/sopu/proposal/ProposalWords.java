package fi.sopu.proposal;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.util.Objects;

/**
 * What is proposed.
 *
 * @param text may be ""
 */
public record ProposalWords(String title, String text) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1500;

    /** @throws Refused when it has no title, or something is too long */
    public ProposalWords {
        String cleaned = TypedText.line(title, LONGEST_TITLE);
        if (cleaned == null) {
            throw new Refused("proposal.wrong.title");
        }
        title = cleaned;
        text = Objects.requireNonNullElse(TypedText.lines(text, LONGEST_TEXT), "");
    }
}
