package dev.jurybox.command.receipts;

import static java.time.ZoneOffset.UTC;

import dev.jurybox.eventstore.CommandReceipts;
import dev.jurybox.eventstore.EventLogException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops receipts whose retention is over. What cannot be dropped now is dropped by the next run. */
@Component
@EnableScheduling
class ReceiptCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCleanup.class);

    private final CommandReceipts receipts;
    private final ReceiptProperties properties;

    ReceiptCleanup(CommandReceipts receipts, ReceiptProperties properties) {
        this.receipts = receipts;
        this.properties = properties;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void drop() {
        try {
            receipts.dropBefore(LocalDate.now(UTC).minusDays(properties.keptDays()));
        } catch (EventLogException e) {
            LOG.warn("Old receipts could not be dropped; the next attempt is in an hour", e);
        }
    }
}
