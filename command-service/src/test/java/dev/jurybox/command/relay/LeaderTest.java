package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaderTest {

    private static final String TOPIC = "a-topic-nobody-else-fills";

    @Test
    void who_wakes_up_after_another_took_over_moves_nothing() throws SQLException {
        try (var service = CommandService.start(); var session = service.bean(LeaderSession.class).open()) {
            var rows = service.bean(JdbcClient.class);
            var leader = Leader.tryToLead(session, TOPIC).orElseThrow();
            leader.moveTo(at(7, leader));
            rows.sql("update relay_cursor set epoch = epoch + 1 where topic = :topic").param("topic", TOPIC).update();

            assertThatThrownBy(() -> leader.moveTo(at(9, leader))).isInstanceOf(Leader.Deposed.class);
            assertThat(rows.sql("select position from relay_cursor where topic = :topic").param("topic", TOPIC)
                    .query(Long.class).single()).isEqualTo(7);
        }
    }

    @Test
    void two_do_not_lead_at_once() throws SQLException {
        try (var service = CommandService.start();
                var session = service.bean(LeaderSession.class).open();
                var another = service.bean(LeaderSession.class).open()) {
            assertThat(Leader.tryToLead(session, TOPIC)).isPresent();
            assertThat(Leader.tryToLead(another, TOPIC)).isEmpty();
            session.close();

            await().until(() -> Leader.tryToLead(another, TOPIC).isPresent());
        }
    }

    private static Progress at(long position, Leader leader) {
        return new Progress(new UUID(0, 1), position, leader.progress().marks());
    }
}
