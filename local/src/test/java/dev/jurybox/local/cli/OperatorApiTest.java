package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.UserError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OperatorApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"detail":"Not so."}                                                     | Not so.
            {"detail":"z is 7.","errors":[{"field":"z","message":"is 7."}]}          | z is 7.
            {"detail":"Some are wrong.","errors":[{"field":"z","message":"is 7"}]}   | Some are wrong. z is 7.
            """)
    void a_mistake_is_named_once(String problem, String sentence) {
        var answer = new OperatorApi.Answer(422, JsonMapper.shared().readTree(problem));

        assertThatThrownBy(answer::orMistake).isInstanceOf(UserError.class).hasMessage(sentence);
    }
}
