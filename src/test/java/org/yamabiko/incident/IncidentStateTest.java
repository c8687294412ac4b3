package org.yamabiko.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IncidentStateTest {

    @Test
    void an_incident_goes_from_draft_to_over_and_on_again() {
        assertThat(IncidentState.DRAFT.arm().on().over().on().over()).isEqualTo(IncidentState.OVER);
    }

    @Test
    void one_that_is_on_can_be_prolonged() {
        assertThat(IncidentState.ON.on()).isEqualTo(IncidentState.ON);
    }

    @Test
    void whatever_is_written_is_a_draft_again() {
        assertThat(IncidentState.ARMED.write()).isEqualTo(IncidentState.DRAFT);
        assertThat(IncidentState.OVER.write()).isEqualTo(IncidentState.DRAFT);
    }

    @Test
    void what_is_not_allowed_is_refused_in_words() {
        assertThatThrownBy(IncidentState.DRAFT::on).hasMessageContaining("Not possible now");
        assertThatThrownBy(IncidentState.ON::write).hasMessageContaining("Not possible now");
        assertThatThrownBy(IncidentState.ARMED::over).hasMessageContaining("Not possible now");
        assertThatThrownBy(IncidentState.ON::followUp).hasMessageContaining("Not possible now");
        assertThatThrownBy(FollowUpState.DONE::start).hasMessageContaining("Not possible now");
        assertThatThrownBy(FollowUpState.NONE::stop).hasMessageContaining("Not possible now");
    }
}
