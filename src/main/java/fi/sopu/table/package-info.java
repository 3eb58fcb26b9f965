/** Tables that somebody else has made, as cells of text: CSV and XLSX, read within bounds and believed in nothing. */
@Uses({})
package fi.sopu.table;

import fi.sopu.shared.Uses;
