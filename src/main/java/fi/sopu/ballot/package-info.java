/**
 * What people give in secret: a box for each activity, in which everything is sealed under the activity's key while it is open, opened once at
 * its closing, and destroyed when it has been counted. Knows neither what is asked nor of whom.
 *
 * <p>How a component puts its answers here:
 * <ol>
 * <li>When its activity opens: {@code BallotBox.open(activity, longest)}. Everything in the box becomes as long as its longest answer or note, so
 *     that nothing is told by length; whoever may answer is the component's own affair.
 * <li>An answer is bytes of the component's own making: {@code put(activity, token, bytes, replaces)}, {@code takeBack}, and
 *     {@code mine} to read one's own. Tokens are random, or made with {@code sign}, which needs the key; nothing else of an answer is in the clear.
 *     Who must remember in which order somebody was asked uses {@code token(activity, number)}, a place of the voter's own, and {@code own}, which
 *     finds what lies in these places without opening the others.
 * <li>Other secrets of the same activity, such as texts that people word, are notes: {@code note}, {@code notes}. They lie among the answers and look
 *     like them; each node reads those that it does not know yet, without opening anything else. A note never changes: later ones say what has. An
 *     author is named in it by {@code author}, a pseudonym that only the author's own calls and nobody else's make again.
 * <li>When the activity closes, in the transaction that closes it: {@code ClosingActivities.close} hands everything over in random order and deletes
 *     the box; nothing that was in it may be stored with an id that it had. Whoever counts anew for a while calls {@code keep} and {@code kept}.
 *     Then {@code seal}. The keys are destroyed after the commit, by this component, and again until it has succeeded.
 * </ol>
 */
@Uses({"tenant"})
package fi.sopu.ballot;

import fi.sopu.shared.Uses;
