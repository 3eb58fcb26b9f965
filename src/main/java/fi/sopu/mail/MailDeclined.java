package fi.sopu.mail;

import java.util.UUID;

/** Somebody wants no mail any more and has said so by a mail's own link; fired in the transaction that takes it. */
public record MailDeclined(UUID member) {
}
