package fi.sopu.process;

/** In Swedish. */
class SwedishCouncilProcessIT extends CouncilProcess {

    SwedishCouncilProcessIT() {
        super("pohjanmaa", "sv");
    }
}
