package fi.sopu.network;

import java.util.List;

/** A network to which the reader may go, and what it has coming for them, the earliest first. */
public record MyNetwork(MembershipFacts facts, List<CardFacts> coming) {
}
