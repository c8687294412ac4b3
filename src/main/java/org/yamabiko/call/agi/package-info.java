/**
 * Asterisk's side of a call: the FastAGI server, and {@link org.yamabiko.call.Line} by AGI commands. The only package that
 * knows asterisk-java.
 * <p>
 * The library's own server is not used: it takes 500 sessions at most, reads lines without bounds, and does not drain. Its
 * protocol classes are. A connection passes three doors: the peer list, the environment block (bounded in time, lines and
 * length), the session cap. What fails at a door costs one counted event and at most one log line a minute, so that nobody can
 * fill the log. One session is one virtual thread.
 * <p>
 * To Asterisk a connection that is closed early is a script that ended well, and it does not try the next node: so a node that
 * stops closes its port first, and only then waits for its calls.
 */
package org.yamabiko.call.agi;
