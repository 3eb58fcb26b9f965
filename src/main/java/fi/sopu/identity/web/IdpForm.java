package fi.sopu.identity.web;

import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.LoginRules;
import fi.sopu.identity.Mapping;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of an IdP. Knows no rule. */
public class IdpForm implements Serializable {

    private @Nullable String nameFi;
    private @Nullable String nameSv;
    private @Nullable String key;
    private @Nullable String keyScope;
    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String mail;
    private boolean sealed;
    private boolean cbc;
    private @Nullable Integer hours;
    private @Nullable String xml;
    private @Nullable String url;
    private @Nullable String anchor;
    private @Nullable String entityId;
    private @Nullable Seen seen;
    private @Nullable Seen metadataSeen;

    void fill(IdpSheet sheet) {
        seen = sheet.seen();
        metadataSeen = sheet.metadataSeen();
        nameFi = sheet.name().getFi();
        nameSv = sheet.name().getSv();
        sealed = sheet.rules().sealed();
        cbc = sheet.rules().cbc();
        hours = sheet.rules().hours();
        fill(sheet.mapping());
        url = sheet.fetching().url();
    }

    void fill(Mapping mapping) {
        key = mapping.key();
        keyScope = mapping.keyScope();
        given = mapping.given();
        family = mapping.family();
        mail = mapping.mail();
    }

    /** What the connection was when it was opened for typing. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    Seen metadataSeen() {
        return ConflictView.seen(metadataSeen);
    }

    void setSeen(Seen read) {
        seen = read;
    }

    Words name() {
        return Words.of(nameFi, nameSv);
    }

    Mapping mapping() {
        return new Mapping(key, keyScope, given, family, mail);
    }

    LoginRules rules() {
        return new LoginRules(sealed, cbc, hours);
    }

    boolean isPasted() {
        return xml != null && !xml.isBlank();
    }

    /** What was pasted goes before the address. The declaration's encoding was true of the file, not of the text. */
    ConnectingIdps.Given given(byte @Nullable [] fetched) {
        String text = xml != null && isPasted() ? xml.replaceFirst("^[\\s\\ufeff]*<\\?xml[^>]*\\?>", "").strip() : null;
        String pem = anchor == null || anchor.isBlank() ? null : anchor.strip();
        return text != null ? new ConnectingIdps.Given(text.getBytes(StandardCharsets.UTF_8), null, pem)
                : new ConnectingIdps.Given(Objects.requireNonNull(fetched, "nothing was pasted"), Objects.requireNonNull(url, "it was fetched from there").strip(), pem);
    }

    public @Nullable String getNameFi() {
        return nameFi;
    }

    public void setNameFi(String text) {
        nameFi = text;
    }

    public @Nullable String getNameSv() {
        return nameSv;
    }

    public void setNameSv(String text) {
        nameSv = text;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(String text) {
        key = text;
    }

    public @Nullable String getKeyScope() {
        return keyScope;
    }

    public void setKeyScope(String text) {
        keyScope = text;
    }

    public @Nullable String getGiven() {
        return given;
    }

    public void setGiven(String text) {
        given = text;
    }

    public @Nullable String getFamily() {
        return family;
    }

    public void setFamily(String text) {
        family = text;
    }

    public @Nullable String getMail() {
        return mail;
    }

    public void setMail(String text) {
        mail = text;
    }

    public boolean isSealed() {
        return sealed;
    }

    public void setSealed(boolean on) {
        sealed = on;
    }

    public boolean isCbc() {
        return cbc;
    }

    public void setCbc(boolean on) {
        cbc = on;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(Integer number) {
        hours = number;
    }

    public @Nullable String getXml() {
        return xml;
    }

    public void setXml(String text) {
        xml = text;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(String text) {
        url = text;
    }

    public @Nullable String getAnchor() {
        return anchor;
    }

    public void setAnchor(String text) {
        anchor = text;
    }

    public @Nullable String getEntityId() {
        return entityId;
    }

    public void setEntityId(String text) {
        entityId = text;
    }
}
