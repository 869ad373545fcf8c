package dev.jurybox.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenGrantTest {

    @Test
    void a_reviewer_has_one_role_per_seat() {
        assertThat(new TokenGrant("reviewer", List.of("SKEPTIC", "SEAT_2")).words())
                .containsExactly("reviewer:SKEPTIC", "reviewer:SEAT_2");
        assertThat(new TokenGrant("editor", List.of()).words()).containsExactly("editor");
        assertThat(new TokenGrant("editor-in-chief", List.of()).words()).containsExactly("editor-in-chief");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            boss      | -           | --role is editor, editor-in-chief, reviewer or collector, not boss.
            operator  | -           | --role is editor, editor-in-chief, reviewer or collector, not operator.
            reviewer  | -           | A reviewer has at least one --seat.
            editor    | SKEPTIC     | Only a reviewer has a --seat, the editor has none.
            reviewer  | skeptic     | --seat is 1 to 40 of A to Z, 0 to 9 and _, a letter first, not skeptic.
            reviewer  | 2ND         | --seat is 1 to 40 of A to Z, 0 to 9 and _, a letter first, not 2ND.
            reviewer  | _           | --seat is 1 to 40 of A to Z, 0 to 9 and _, a letter first, not _.
            reviewer  | A,B-C       | --seat is 1 to 40 of A to Z, 0 to 9 and _, a letter first, not B-C.
            """)
    void an_invalid_role_or_seat_is_a_usage_error(String role, String seats, String sentence) {
        var wanted = Stream.ofNullable(seats).flatMap(text -> Stream.of(text.split(","))).toList();

        assertThatThrownBy(() -> new TokenGrant(role, wanted))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }
}
