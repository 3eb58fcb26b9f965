/** Proof of the ranking: simulated and replayed voters, other methods, and what each reaches. Run by scripts/bench. */
package fi.sopu.ranking.bench;
