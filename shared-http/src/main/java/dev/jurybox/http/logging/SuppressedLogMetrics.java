package dev.jurybox.http.logging;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Counts suppressed log events. */
@Component
class SuppressedLogMetrics implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry metrics) {
        FunctionCounter.builder("jurybox.log.suppressed", this, _ -> LimitedConsoleAppender.suppressed())
                .description("Log events beyond the lines that their logger may write").register(metrics);
    }
}
