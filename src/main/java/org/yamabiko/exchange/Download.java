package org.yamabiko.exchange;

/** A file to take away. */
public final class Download {

    private final String name;
    private final Format format;
    private final byte[] content;

    Download(String name, Format format, byte[] content) {
        this.name = name;
        this.format = format;
        this.content = content.clone();
    }

    public String name() {
        return name + "." + format.ending();
    }

    public String mediaType() {
        return format.mediaType();
    }

    public byte[] content() {
        return content.clone();
    }
}
