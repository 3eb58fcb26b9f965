package fi.sopu.process;

/** What a stage is for. The first three are those of the ready template, in this order; a council may add free ones. */
public enum StageKind {
    SITUATION, RULES, FOLLOWUP, FREE
}
