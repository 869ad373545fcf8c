package dev.jurybox.query.rebuild;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedQueryService.class)
class AdminInputTest {

    private final QueryService service;

    AdminInputTest(QueryService service) {
        this.service = service;
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
        "GET,    /api/admin/projections/unheard-of/rebuilds/7/diff,                404, /problems/unknown-projection",
        "GET,    /api/admin/projections/tool-cards/rebuilds/7/diff,                404, /problems/unknown-generation",
        "POST,   /api/admin/projections/unheard-of/rebuilds/7/pause,               404, /problems/unknown-projection",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/pause,               404, /problems/unknown-generation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/resume,              404, /problems/unknown-generation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/rate?rate=5,         404, /problems/unknown-generation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/rate?rate=many,      422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=0,                422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=-5,               422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=1.5,              422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=many,             422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=10000001,         422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=99999999999,      422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds?rate=,                 422, /problems/validation",
        "POST,   /api/admin/projections/tool-cards/rebuilds/7/rate?rate=,          422, /problems/validation",
        "POST,   /api/admin/projections/unheard-of/subjects/espresso/rebuild,      404, /problems/unknown-projection",
        "POST,   /api/admin/projections/tool-cards/subjects/unheard-of/rebuild,    404, /problems/unknown-subject",
        "POST,   /api/admin/projections/unheard-of/rollback,                       404, /problems/unknown-projection",
        "POST,   /api/admin/projections/tool-cards/rollback,                      409, /problems/no-earlier-generation",
        "POST,   /api/admin/projections/tool-cards/parked/espresso/retry,          404, /problems/not-parked"
    })
    void an_invalid_admin_request_gets_the_matching_problem(String method, String path, int status, String problem) {
        var answer = service.administer(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).path("type").asString("about:blank")).isEqualTo(problem);
    }
}
