/**
 * The call lab: rehearses everything without a telephone. A {@link org.yamabiko.lab.VirtualCaller} plays Asterisk's side of the
 * FastAGI protocol on the real port of this node, so what is rehearsed is what runs.
 * <p>
 * {@link org.yamabiko.lab.Persona}s are the callers there are, {@link org.yamabiko.lab.LabCalls} keeps the calls that people
 * make in a browser. A rehearsed call carries a ticket of {@link org.yamabiko.call.Rehearsals}: it is marked in the ledger,
 * counted nowhere, and its text goes to the handset on the screen.
 * <p>
 * Sits on top: uses {@code call}, {@code hotline}, {@code text}, {@code sender}, {@code outbox}, {@code gateway},
 * {@code prompt}, {@code phone}, {@code carrier}, {@code problem}, {@code account}, {@code audit} and {@code database}; nobody
 * but its pages uses it.
 */
package org.yamabiko.lab;
