package dev.jurybox.command.receipts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The receipts of named commands.
 *
 * @param keptDays for so many days a command sent again gets its first answer
 */
@ConfigurationProperties("jurybox.receipts")
record ReceiptProperties(@DefaultValue("7") int keptDays) {}
