/**
 * What the operator is told of troubles that repeat without end: once a minute what is wrong, how often, and what to do. Uses
 * nothing of ours.
 */
package org.yamabiko.notice;
