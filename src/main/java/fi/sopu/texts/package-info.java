/** What readers read: texts in their language, days and moments as they write them, rows for their spreadsheets. Knows nobody. */
@Uses({})
package fi.sopu.texts;

import fi.sopu.shared.Uses;
