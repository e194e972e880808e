/** What a lesson lays over the lanes: what is covered until it is answered, the box that is asked for, states that fork. */
package unrolled.diagram.veil;
