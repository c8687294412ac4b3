/**
 * The pages about people: accounts for administrators, oneself for everybody, and the audit trail. They call what
 * {@code account} and {@code audit} offer to programs as well, and decide nothing themselves.
 */
package org.yamabiko.console.accounts;
