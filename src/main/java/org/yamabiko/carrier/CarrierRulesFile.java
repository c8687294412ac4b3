package org.yamabiko.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the rules, once, at the start: a mistake in the file is found then and not when somebody writes a text. */
@Singleton
public class CarrierRulesFile {

    private static final String SHIPPED = "/carrier/carrier-rules.yaml";
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory()).addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final Optional<Path> ownFile;

    CarrierRulesFile(@ConfigProperty(name = "yamabiko.text.carrier-rules") Optional<Path> ownFile) {
        this.ownFile = ownFile;
    }

    @Produces
    @Singleton
    CarrierRules rules() {
        return ownFile.map(CarrierRulesFile::read).orElseGet(CarrierRulesFile::shipped);
    }

    /** The rules that come with the service. */
    public static CarrierRules shipped() {
        try (InputStream stream = CarrierRulesFile.class.getResourceAsStream(SHIPPED)) {
            return checked(YAML.readValue(stream, CarrierRules.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped carrier rules cannot be read", e);
        }
    }

    /** @throws IllegalStateException if it is no such file; the message says where it is wrong */
    static CarrierRules read(Path file) {
        try {
            return checked(YAML.readValue(Files.readString(file), CarrierRules.class));
        } catch (IOException e) {
            throw new IllegalStateException("yamabiko.text.carrier-rules: " + file + ": " + e.getMessage(), e);
        }
    }

    private static CarrierRules checked(CarrierRules rules) {
        for (var carrier : Carrier.values()) {
            if (rules.lengths().stream().noneMatch(rule -> rule.carrier() == carrier)
                    || rules.senders().stream().noneMatch(rule -> rule.carrier() == carrier)) {
                throw new IllegalStateException("carrier rules: lengths and senders of " + carrier + " are missing, of "
                        + Arrays.toString(Carrier.values()));
            }
        }
        return rules;
    }
}
