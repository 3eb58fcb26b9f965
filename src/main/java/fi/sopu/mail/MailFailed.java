package fi.sopu.mail;

/** A mail could not be delivered and is not tried any more; fired in the transaction that notes it. Says of nobody who. */
public record MailFailed(String purpose) {
}
