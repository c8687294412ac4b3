package org.yamabiko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.phone.CallerId;

class PersonasTest {

    static List<Persona> everybody() {
        return Personas.all();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_is_taken_for_what_they_are(Persona persona) {
        var presented = persona.presented();
        var name = presented.name().equals("unknown") ? null : presented.name();

        var caller = CallerId.of(presented.number(), name, String.valueOf(presented.callingPres()));

        assertThat(caller.line()).isEqualTo(persona.line());
        assertThat(persona.carrier().isPresent()).isEqualTo(persona.line().textable());
    }

    @Test
    void each_has_a_key_and_a_name_of_its_own_in_both_languages() {
        var all = Personas.all();

        assertThat(new HashSet<>(all.stream().map(Persona::key).toList())).hasSize(all.size()).hasSize(16);
        assertThat(new HashSet<>(all.stream().map(p -> p.name(Locale.JAPANESE)).toList())).hasSize(all.size());
        assertThat(new HashSet<>(all.stream().map(p -> p.name(Locale.ENGLISH)).toList())).hasSize(all.size());
        assertThat(Personas.find("payphone")).map(Persona::line).map(Enum::name).contains("PAYPHONE");
        assertThat(Personas.find("nobody")).isEmpty();
    }
}
