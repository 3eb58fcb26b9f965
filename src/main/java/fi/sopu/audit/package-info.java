/** Who did what, in every council: rows that are added and never changed. Holds no answers and no ideas. */
@Uses({})
package fi.sopu.audit;

import fi.sopu.shared.Uses;
