package org.yamabiko.exchange;

/** A file that somebody hands in. Its name is only said back; what it is shows in its bytes. */
public final class Upload {

    private final String name;
    private final byte[] content;

    public Upload(String name, byte[] content) {
        this.name = name == null ? "" : name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    int size() {
        return content.length;
    }

    String fingerprint() {
        return Fingerprint.of(content);
    }
}
