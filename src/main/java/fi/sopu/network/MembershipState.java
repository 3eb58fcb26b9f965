package fi.sopu.network;

/** Where an organisation stands with a network. Declined or ended, it can be asked again. */
public enum MembershipState {
    INVITED, MEMBER, DECLINED, ENDED
}
