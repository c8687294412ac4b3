/**
 * Texts for staff: the list, the editor with the pre-flight beside it, versions and approvals.
 */
package org.yamabiko.console.texts;
