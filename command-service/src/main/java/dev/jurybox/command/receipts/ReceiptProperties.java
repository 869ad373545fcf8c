package dev.jurybox.command.receipts;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The receipts of commands with an idempotency key.
 *
 * @param keptDays for how many days a command that is sent again gets its first answer
 */
@Validated
@ConfigurationProperties("jurybox.receipts")
record ReceiptProperties(@DefaultValue("7") @Min(1) int keptDays) {}
