/**
 * The embedded default upstream: texts land in telephones on the screen. A full gateway, with receipts, so that everything
 * above it runs as it does with a carrier.
 */
package org.yamabiko.gateway.handset;
