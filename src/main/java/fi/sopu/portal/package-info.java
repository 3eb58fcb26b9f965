/** The plumbing of pages: a council's path and the reader's language in it, layout, forms, errors, expired views. Knows councils, and no business. */
@Uses({"tenant", "texts", "gate"})
package fi.sopu.portal;

import fi.sopu.shared.Uses;
