package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.launcher.TrainingLoad;
import dev.jurybox.local.load.HttpConnections;
import dev.jurybox.local.load.PageLoad;
import dev.jurybox.local.load.SendSchedule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDemo.class)
class TrainingLoadTest {

    private final DemoStack demo;

    TrainingLoadTest(DemoStack demo) {
        this.demo = demo;
    }

    @Test
    void the_demo_has_every_page_that_the_training_reads() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(statuses())
                .hasSize(TrainingLoad.PAGES.size()).containsOnly(200));
    }

    private List<Integer> statuses() throws IOException {
        var statuses = new ArrayList<Integer>();
        var pages = URI.create(demo.pages());
        try (var connections = new HttpConnections(new InetSocketAddress(pages.getHost(), pages.getPort()), 1)) {
            connections.send(new PageLoad(TrainingLoad.PAGES), SendSchedule.requests(TrainingLoad.PAGES.size()),
                    answer -> statuses.add(answer.status()));
        }
        return statuses;
    }
}
