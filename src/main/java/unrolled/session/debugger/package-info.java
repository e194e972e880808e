/**
 * The debugger of a session: breakpoints, watches and bookmarks, runs to a stop, searches, and what they say at their ends;
 * and all of that, with where one stands, as what lies on the desk.
 */
package unrolled.session.debugger;
