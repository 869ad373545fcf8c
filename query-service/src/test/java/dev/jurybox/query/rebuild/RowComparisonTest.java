package dev.jurybox.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.rebuild.DiffSection.ChangedRow;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The views of these tests read no table: their rows follow from the number of the generation, which is 1 or 2. */
class RowComparisonTest {

    private static DataSource dataSource;

    @BeforeAll
    static void open() {
        dataSource = new DriverManagerDataSource(
                QueryService.newDatabase(), "jurybox_views", Sandbox.secrets().viewsPassword());
    }

    @Test
    void all_rows_are_counted_and_those_that_changed_most_are_listed() throws Exception {
        var section = compare(List.of("size"), "select n, n * :generation as size from generate_series(1, 250) n");

        assertThat(section.changed()).isEqualTo(250);
        assertThat(section.rows()).hasSize(RowComparison.ROWS_MAX);
        assertThat(section.rows().getFirst()).isEqualTo(
                new ChangedRow(Map.of("n", 250), Map.of("size", 250), Map.of("size", 500)));
        assertThat(section.rows().getLast().key()).isEqualTo(Map.of("n", 151));
    }

    @Test
    void rows_that_only_one_generation_has_come_first() throws Exception {
        var section = compare(List.of("size"), """
                select n, case n when 3 then n * :generation else n end as size
                  from generate_series(:generation, :generation + 3) n""");

        assertThat(List.of(section.added(), section.removed(), section.changed())).containsExactly(1L, 1L, 1L);
        assertThat(section.rows()).containsExactly(
                new ChangedRow(Map.of("n", 1), Map.of("size", 1), null),
                new ChangedRow(Map.of("n", 5), null, Map.of("size", 5)),
                new ChangedRow(Map.of("n", 3), Map.of("size", 3), Map.of("size", 6)));
    }

    @Test
    void rows_differ_as_their_texts_do_and_numbers_keep_all_decimals() throws Exception {
        var section = compare(List.of("size"), """
                select 1 as n,
                       case :generation when 1 then 0.1234567890123456789 else 0.12345678901234567890 end as size
                 union all
                select 2, 0.5""");

        assertThat(section.rows()).containsExactly(new ChangedRow(Map.of("n", 1),
                Map.of("size", new BigDecimal("0.1234567890123456789")),
                Map.of("size", new BigDecimal("0.12345678901234567890"))));
    }

    @Test
    void a_measure_that_appears_or_vanishes_changes_more_than_any_number() throws Exception {
        var section = compare(List.of("size", "weight"), """
                select n, case n when 2 then nullif(:generation, 2) else n * :generation end as size,
                       null::int as weight
                  from generate_series(1, 9) n""");

        assertThat(section.rows().getFirst().key()).isEqualTo(Map.of("n", 2));
        assertThat(section.rows().get(1).key()).isEqualTo(Map.of("n", 9));
    }

    @Test
    void equal_generations_have_no_differences() throws Exception {
        assertThat(compare(List.of(), "select n from generate_series(1, 9 + 0 * :generation) n").differs()).isFalse();
    }

    @Test
    void rows_that_only_one_generation_has_come_first_without_a_measure_too() throws Exception {
        var section = compare(List.of(), """
                select n, case n when 3 then n * :generation else n end as size
                  from generate_series(:generation, :generation + 3) n""");

        assertThat(section.rows()).map(row -> row.key().get("n")).containsExactly(1, 5, 3);
    }

    @Test
    void a_comparison_beyond_the_deadline_is_ended() {
        assertThatThrownBy(() -> compare(Instant.now(), List.of(),
                "select n + :generation as n from generate_series(1, 1000000000000) n"))
                .isInstanceOf(QueryTimeoutException.class);
    }

    private static DiffSection compare(List<String> measures, String query) throws SQLException {
        return compare(Instant.now().plusSeconds(60), measures, query);
    }

    private static DiffSection compare(Instant deadline, List<String> measures, String query) throws SQLException {
        try (var snapshot = DatabaseSnapshot.open(dataSource)) {
            snapshot.take();
            return new RowComparison(snapshot, 1, 2, deadline)
                    .of(new DiffView("rows", List.of("n"), measures, query));
        }
    }
}
