package dev.jurybox.command.receipts;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The receipts of named commands.
 *
 * @param keptDays for so many days a command sent again gets its first answer
 */
@Validated
@ConfigurationProperties("jurybox.receipts")
record ReceiptProperties(@DefaultValue("7") @Min(1) int keptDays) {}
