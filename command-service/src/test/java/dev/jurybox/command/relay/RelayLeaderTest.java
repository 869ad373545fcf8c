package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SharedCommandService.class)
class RelayLeaderTest {

    private final String topic = "a-topic-nobody-else-fills-" + UUID.randomUUID();
    private final CommandService service;

    RelayLeaderTest(CommandService service) {
        this.service = service;
    }

    @Test
    void a_deposed_leader_cannot_move_the_cursor() throws SQLException {
        try (var session = service.bean(LeaderSession.class).open()) {
            var jdbc = service.bean(JdbcClient.class);
            var leader = RelayLeader.tryToLead(session, topic).orElseThrow();
            leader.moveTo(at(7, leader));
            jdbc.sql("update relay_cursor set epoch = epoch + 1 where topic = :topic").param("topic", topic).update();

            assertThatThrownBy(() -> leader.moveTo(at(9, leader))).isInstanceOf(RelayLeader.Deposed.class);
            assertThat(jdbc.sql("select position from relay_cursor where topic = :topic").param("topic", topic)
                    .query(Long.class).single()).isEqualTo(7);
        }
    }

    @Test
    void only_one_relay_leads_at_a_time() throws SQLException {
        try (var session = service.bean(LeaderSession.class).open();
                var another = service.bean(LeaderSession.class).open()) {
            assertThat(RelayLeader.tryToLead(session, topic)).isPresent();
            assertThat(RelayLeader.tryToLead(another, topic)).isEmpty();
            session.close();

            await().until(() -> RelayLeader.tryToLead(another, topic).isPresent());
        }
    }

    private static RelayCursor at(long position, RelayLeader leader) {
        return new RelayCursor(new UUID(0, 1), position, leader.progress().marks());
    }
}
