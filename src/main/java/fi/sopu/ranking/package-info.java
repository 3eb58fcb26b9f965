/**
 * Chooses questions and makes rankings: pooled Bayesian Bradley-Terry with a loss-weighted choice, and a bootstrap over voters for
 * what is published. Pure: ideas and answers in, next question and ranking out; no container, database, clock or static state.
 * How it works and how well: src/docs/ranking.md.
 */
@Uses({})
package fi.sopu.ranking;

import fi.sopu.shared.Uses;
