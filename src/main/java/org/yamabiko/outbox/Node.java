package org.yamabiko.outbox;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name under which this process claims work and writes the ledger: the configured one, and what makes it the only one of
 * its kind. Two nodes should not be given the same name, because people could not tell them apart; the outbox can.
 */
@Singleton
public class Node {

    private final String prefix;
    private final String name;

    Node(@ConfigProperty(name = "yamabiko.node", defaultValue = "node-1") String name) {
        this.prefix = name + "/";
        // not the process id alone: in a container it is the same after each restart, and what the predecessor had claimed,
        // which may have left, would look like claims of ours that were never used
        this.name = prefix + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** As people gave it. */
    String configured() {
        return prefix.substring(0, prefix.length() - 1);
    }

    /** What the names of all processes of this node begin with, one after the other. */
    String prefix() {
        return prefix;
    }

    /** Of this process; no other one, before or after it, has the same. */
    public String name() {
        return name;
    }
}
