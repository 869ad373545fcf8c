package dev.jurybox.query.rebuild;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class AdminInputTest {

    private TestTopic topic;
    private QueryService service;

    @BeforeAll
    void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/admin/projections/unheard-of/rebuilds,                       404, /problems/unknown-projection",
        "GET,    /api/admin/projections/tool-cards/rebuilds/7,                     404, /problems/unknown-generation",
        "GET,    /api/admin/projections/tool-cards/rebuilds/seven,                 404, /problems/unknown-path",
        "GET,    /api/admin/projections/tool-cards/rebuilds/99999999999,           404, /problems/unknown-path",
        "DELETE, /api/admin/projections/tool-cards/rebuilds/0,                     404, /problems/unknown-generation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/promotion,           404, /problems/unknown-generation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/promotion?force=yep, 422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/parked/espresso/retry,          404, /problems/not-parked"
    })
    void what_does_not_exist_is_a_problem(String method, String path, int status, String problem) {
        var answer = service.administer(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).path("type").asString("about:blank")).isEqualTo(problem);
    }
}
