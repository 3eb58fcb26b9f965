package fi.sopu.duel;

import java.util.UUID;

/** An opened answer, in memory only: the voter is a pseudonym that means nothing outside the activity. */
public record Answer(UUID token, String voter, Task task, Verdict verdict) { }
