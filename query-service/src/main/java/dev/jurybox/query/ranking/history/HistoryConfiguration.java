package dev.jurybox.query.ranking.history;

import dev.jurybox.http.limits.AddressNetwork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the one queue in which all requests wait that have the past replayed, and the clock that ends the past. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    /** Each running request has all tools in memory, and reads pages of the log from the command service. */
    private static final FairQueue.Bounds BOUNDS = new FairQueue.Bounds(2, 64, 8, Duration.ofSeconds(5));

    /** Decides what is in the future. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FairQueue<AddressNetwork, Object> turns(MeterRegistry metrics) {
        return new FairQueue<>("explanations", BOUNDS, metrics);
    }
}
