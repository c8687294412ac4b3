package org.yamabiko.outbox;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name under which this process claims work and writes the ledger. Two nodes must not share one. */
@Singleton
public class Node {

    private final String name;

    Node(@ConfigProperty(name = "yamabiko.node", defaultValue = "node-1") String name) {
        this.name = name + "/" + ProcessHandle.current().pid();
    }

    public String name() {
        return name;
    }
}
