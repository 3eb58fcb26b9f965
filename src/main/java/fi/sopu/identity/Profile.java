package fi.sopu.identity;

import java.util.List;

/**
 * What a product or federation usually sends.
 *
 * @param id   such as {@code entra-id}
 * @param name as its makers call it; the empty profile has a text instead
 */
public record Profile(String id, String name, Mapping mapping, List<Claim> claims) {

    /**
     * An attribute that the IdP should send.
     *
     * @param use  what Sopu takes it for: {@code key}, {@code key.scope}, {@code given}, {@code family} or {@code mail}
     * @param name its Name
     * @param from where the product takes it from, in the product's own words
     */
    public record Claim(String use, String name, String from) {
    }
}
