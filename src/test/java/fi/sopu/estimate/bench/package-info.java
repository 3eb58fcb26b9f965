/** Proof of what measurements tell: invented organisations, the usual tests beside ours, and attackers. Run by scripts/bench survey. */
package fi.sopu.estimate.bench;
