package org.yamabiko.text;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The wordings in other languages as the table keeps them: JSON, the languages in order, so that equal ones are equal. */
final class Variants {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private Variants() {
    }

    static String json(Map<String, Wording> variants) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(variants));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wordings are plain words", e);
        }
    }

    static Map<String, Wording> of(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Wording>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wordings that are no JSON", e);
        }
    }
}
