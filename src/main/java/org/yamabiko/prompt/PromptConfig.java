package org.yamabiko.prompt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about what callers hear: {@code yamabiko.prompt.*}. */
@ConfigMapping(prefix = "yamabiko.prompt")
public interface PromptConfig {

    /** Where this node keeps the sound it has; it may be deleted at any time. */
    @WithDefault("data/prompts")
    Path cacheFolder();

    /** How much sound is held in memory, beside the shipped recordings; 1 MB is about a minute. */
    @WithDefault("32M")
    MemorySize memory();

    /** How many prompts are spoken at once on this node. */
    @WithDefault("2")
    int speechParallelism();

    /** How long an engine may take for one prompt. */
    @WithDefault("PT20S")
    Duration speechTimeout();

    /**
     * Converts recordings that Java cannot read (MP3, Ogg, FLAC, M4A and others). Looked for in the PATH unless it is a path.
     */
    @WithDefault("ffmpeg")
    String ffmpeg();

    /** The same, where ffmpeg is missing; it knows fewer formats. */
    @WithDefault("sox")
    String sox();

    /** How long converting one recording may take. */
    @WithDefault("PT30S")
    Duration conversionTimeout();

    OpenJTalk openJtalk();

    Flite flite();

    EspeakNg espeakNg();

    /** Speaks Japanese. Without program, dictionary or voice, prompts that staff write in Japanese need a recording. */
    interface OpenJTalk {

        /** Looked for in the PATH unless it is a path. */
        @WithDefault("open_jtalk")
        String program();

        /** Dictionaries in UTF-8; the first that exists is used. */
        @WithDefault("/var/lib/mecab/dic/open-jtalk/naist-jdic,/usr/local/share/open_jtalk/dic,/opt/homebrew/opt/open-jtalk/dic")
        List<Path> dictionary();

        /** Voices; the first that exists is used. */
        @WithDefault("/usr/share/hts-voice/nitech-jp-atr503-m001/nitech_jp_atr503_m001.htsvoice,"
                + "/opt/homebrew/opt/open-jtalk/voice/m100/nitech_jp_atr503_m001.htsvoice")
        List<Path> voice();
    }

    /** Speaks English. */
    interface Flite {

        @WithDefault("flite")
        String program();

        /** One of {@code flite -lv}. */
        @WithDefault("slt")
        String voice();
    }

    /** Speaks English where Flite is missing, and other languages. */
    interface EspeakNg {

        @WithDefault("espeak-ng")
        String program();
    }
}
