package fi.sopu.process;

/** In Finnish. */
class FinnishCouncilProcessIT extends CouncilProcess {

    FinnishCouncilProcessIT() {
        super("pirkanmaa", "fi");
    }
}
