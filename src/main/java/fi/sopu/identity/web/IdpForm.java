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

/** What is typed on the page of an IdP. Knows no rule. */
public class IdpForm implements Serializable {

    private String nameFi;
    private String nameSv;
    private String key;
    private String keyScope;
    private String given;
    private String family;
    private String mail;
    private boolean sealed;
    private boolean cbc;
    private Integer hours;
    private String xml;
    private String url;
    private String anchor;
    private String entityId;
    private Seen seen;
    private Seen metadataSeen;

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
    ConnectingIdps.Given given(byte[] fetched) {
        String text = isPasted() ? xml.replaceFirst("^[\\s\\ufeff]*<\\?xml[^>]*\\?>", "").strip() : null;
        String pem = anchor == null || anchor.isBlank() ? null : anchor.strip();
        return text != null ? new ConnectingIdps.Given(text.getBytes(StandardCharsets.UTF_8), null, pem) : new ConnectingIdps.Given(fetched, url.strip(), pem);
    }

    public String getNameFi() {
        return nameFi;
    }

    public void setNameFi(String text) {
        nameFi = text;
    }

    public String getNameSv() {
        return nameSv;
    }

    public void setNameSv(String text) {
        nameSv = text;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String text) {
        key = text;
    }

    public String getKeyScope() {
        return keyScope;
    }

    public void setKeyScope(String text) {
        keyScope = text;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String text) {
        given = text;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String text) {
        family = text;
    }

    public String getMail() {
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

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer number) {
        hours = number;
    }

    public String getXml() {
        return xml;
    }

    public void setXml(String text) {
        xml = text;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String text) {
        url = text;
    }

    public String getAnchor() {
        return anchor;
    }

    public void setAnchor(String text) {
        anchor = text;
    }

    public String getEntityId() {
        return entityId;
    }

    public void setEntityId(String text) {
        entityId = text;
    }
}
