/**
 * PostgreSQL, embedded or by URL, and its migrations. One dialect, plain SQL; no domain rule lives here.
 */
@NullMarked
package studyhall.storage;

import org.jspecify.annotations.NullMarked;
