package org.yamabiko.prompt.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes; its name may say anything. */
enum FileKind {
    WAV("WAV", true, "wav", "wav"),
    AIFF("AIFF", true, "aiff", "aiff"),
    AU("AU", true, "au", "au"),
    FLAC("FLAC", false, "flac", "flac"),
    OGG("Ogg", false, "ogg", "ogg"),
    MP3("MP3", false, "mp3", "mp3"),
    AAC("AAC", false, "aac", ""),
    M4A("M4A", false, "mov", ""),
    WEBM("WebM", false, "matroska", ""),
    UNKNOWN("", false, "", "");

    private static final int HEADER = 12;
    private static final int ID_LENGTH = 4;

    private final String words;
    private final boolean javaReads;
    private final String ffmpeg;
    private final String sox;

    FileKind(String words, boolean javaReads, String ffmpeg, String sox) {
        this.words = words;
        this.javaReads = javaReads;
        this.ffmpeg = ffmpeg;
        this.sox = sox;
    }

    static FileKind of(byte[] file) {
        if (file.length < HEADER) {
            return UNKNOWN;
        }
        var id = ascii(file, 0);
        return switch (id) {
            case "RIFF" -> "WAVE".equals(ascii(file, 8)) ? WAV : UNKNOWN;
            case "FORM" -> ascii(file, 8).startsWith("AIF") ? AIFF : UNKNOWN;
            case ".snd" -> AU;
            case "fLaC" -> FLAC;
            case "OggS" -> OGG;
            case "\u001aE\u00df\u00a3" -> WEBM;
            default -> "ftyp".equals(ascii(file, ID_LENGTH)) ? M4A : id.startsWith("ID3") ? MP3 : frames(file);
        };
    }

    /** MPEG audio without a head begins with a frame: eleven bits set, then version and layer. */
    private static FileKind frames(byte[] file) {
        if (file[0] != (byte) 0xff || (file[1] & 0xe0) != 0xe0) {
            return UNKNOWN;
        }
        return (file[1] & 0x06) == 0 ? AAC : MP3;
    }

    private static String ascii(byte[] file, int at) {
        return new String(Arrays.copyOfRange(file, at, at + ID_LENGTH), StandardCharsets.ISO_8859_1);
    }

    /** As people call it. */
    String words() {
        return words;
    }

    boolean javaReads() {
        return javaReads;
    }

    /** How ffmpeg calls it: told, and not guessed, because some kinds it could guess name further files. */
    String ffmpeg() {
        return ffmpeg;
    }

    /** How SoX calls it; empty if it cannot read it. */
    String sox() {
        return sox;
    }
}
