/**
 * Whether a second person must look before callers notice a change, and who that may be. Uses {@code problem}. Texts and
 * hotlines have their own approvals; the rule is one.
 */
package org.yamabiko.approval;
