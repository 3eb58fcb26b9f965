package fi.sopu.network;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * On what conditions a council belongs to a network: who may go, and what is passed on of them beside name, role and language.
 *
 * @param councillors   whoever sits in the council, its deputies too
 * @param officeHolders whoever else works with it
 * @param named         members who may go whatever their role
 * @param mail          their addresses of mail
 * @param groups        their council groups, which may tell what they think
 */
public record Conditions(boolean councillors, boolean officeHolders, Set<UUID> named, boolean mail, boolean groups) implements Serializable {

    public Conditions {
        named = Set.copyOf(named);
    }

    /** Whether anybody may go at all. */
    public boolean isForNobody() {
        return !councillors && !officeHolders && named.isEmpty();
    }
}
