package dev.jurybox.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.PanelVerdict.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelVerdictTest {

    @ParameterizedTest
    @CsvSource({"0,0,PENDING", "1,0,SHIP", "0,1,SKIP", "2,2,SPLIT", "3,1,SHIP", "1,3,SKIP", "4,0,SHIP"})
    void the_majority_determines_the_label_and_a_tie_is_split(int ship, int skip, Label label) {
        assertThat(PanelVerdict.of(ship, skip).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"70,SKIP,true", "69,SKIP,false", "49,SHIP,true", "50,SHIP,false", "0,SKIP,false", "100,SHIP,false"})
    void a_score_that_speaks_against_its_recommendation_is_contradictory(int score, Choice choice, boolean is) {
        assertThat(new Review(score, choice, "Because.").contradictory()).isEqualTo(is);
    }
}
