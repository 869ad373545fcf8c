package dev.jurybox.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class RequestActivityTest {

    private static final long MILLISECOND = 1_000_000;

    private long nanos = Long.MAX_VALUE - 500 * MILLISECOND;
    private final RequestActivity requests = new RequestActivity(() -> nanos);

    @Test
    void twenty_requests_within_a_second_are_busy() {
        answer("/api/tools/docker", 19);
        assertThat(requests.isBusy()).isFalse();
        answer("/", 1);
        assertThat(requests.isBusy()).isTrue();
        nanos += 999 * MILLISECOND;
        assertThat(requests.isBusy()).isTrue();
        nanos += MILLISECOND;
        assertThat(requests.isBusy()).isFalse();
    }

    @Test
    void requests_that_come_one_by_one_are_not_busy() {
        for (int i = 0; i < 100; i++) {
            answer("/api/tools/docker", 1);
            nanos += 50 * MILLISECOND;
            assertThat(requests.isBusy()).isFalse();
        }
    }

    @Test
    void operators_who_look_after_a_rebuild_do_not_count() {
        answer("/api/admin/projections", 100);

        assertThat(requests.isBusy()).isFalse();
    }

    @Test
    void files_do_not_count() {
        for (int i = 0; i < 100; i++)
            requests.preHandle(new MockHttpServletRequest("GET", "/site.css"), new MockHttpServletResponse(), "a file");

        assertThat(requests.isBusy()).isFalse();
    }

    private HandlerMethod endpoint() {
        try {
            return new HandlerMethod(this, "toString");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, int times) {
        for (int i = 0; i < times; i++)
            requests.preHandle(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), endpoint());
    }
}
