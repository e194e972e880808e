/** What was edited and not saved yet, kept in the state folder of the system, so that a crash costs nothing. */
package unrolled.io.journal;
