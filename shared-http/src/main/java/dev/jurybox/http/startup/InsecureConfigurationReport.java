package dev.jurybox.http.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;

/** Logs the message as one line instead of a stack trace. */
final class InsecureConfigurationReport implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(InsecureConfigurationReport.class);

    @Override
    public boolean reportException(Throwable failure) {
        if (!(failure instanceof InsecureConfigurationException)) return false;
        LOG.error(failure.getMessage());
        return true;
    }
}
