package org.yamabiko.outbox;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name under which this process claims work and writes the ledger. Two nodes must not share one. */
@Singleton
public class Node {

    private final String prefix;

    Node(@ConfigProperty(name = "yamabiko.node", defaultValue = "node-1") String name) {
        this.prefix = name + "/";
    }

    /** What the names of all processes of this node begin with, one after the other. */
    String prefix() {
        return prefix;
    }

    public String name() {
        return prefix + ProcessHandle.current().pid();
    }
}
