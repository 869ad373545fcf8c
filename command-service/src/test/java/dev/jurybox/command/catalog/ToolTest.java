package dev.jurybox.command.catalog;

import static dev.jurybox.command.Fixtures.ESPRESSO;
import static dev.jurybox.command.Fixtures.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.Fixtures;
import dev.jurybox.command.Refused;
import dev.jurybox.events.Entry;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolTest {

    private static final RegisterTool REGISTER = new RegisterTool(ESPRESSO, "Espresso", "Kitchen", "Short and strong",
            "Brews under pressure.", Entry.PAID, "from 90 a piece", null, null);

    private final AxonTestFixture jurybox = Fixtures.jurybox();

    @AfterEach
    void stop() {
        jurybox.stop();
    }

    @Test
    void a_new_slug_is_registered() {
        jurybox.given().noPriorActivity().when().command(REGISTER).then().success().events(registered(ESPRESSO));
    }

    @Test
    void a_slug_is_never_given_twice() {
        jurybox.given().events(registered(ESPRESSO)).when().command(REGISTER).then().noEvents()
                .exceptionSatisfies(refusal -> assertThat(refusal).isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.SLUG_TAKEN)));
    }
}
