/** What was open lately, with small pictures, in the state folder. */
package unrolled.io.recent;
