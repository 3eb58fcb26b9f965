/** The plumbing of pages: council paths, languages and texts, layout, errors, expired views. Knows councils, and no business. */
@Uses({"tenant"})
package fi.sopu.portal;

import fi.sopu.shared.Uses;
