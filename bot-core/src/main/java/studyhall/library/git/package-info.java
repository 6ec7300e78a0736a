/**
 * Shared notes that are kept in Git. One replica asks the server and fetches, without a work tree and within bounds; what it
 * read stands in the database, from where all replicas serve the same commit, and without the server too. Everything that a
 * server sends is taken for hostile.
 */
@NullMarked
package studyhall.library.git;

import org.jspecify.annotations.NullMarked;
