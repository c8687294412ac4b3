/** What a handset may show as the sender, by the carriers' rules for domestic texts. Uses {@code phone}. */
package org.yamabiko.sender;
