package fi.sopu.programme;

/** What somebody does about speaking. Each has its words in the texts ({@code programme.hand.UP}). */
public enum HandState {
    DOWN, UP, SPEAKS
}
