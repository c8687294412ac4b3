/**
 * The drawer of incidents: switch one on in one click, prolong and end it, send the all-clear and watch it go, write and arm.
 */
package org.yamabiko.console.incidents;
