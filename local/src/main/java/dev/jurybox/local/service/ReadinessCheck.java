package dev.jurybox.local.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Checks whether a service accepts requests. */
final class ReadinessCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private ReadinessCheck() {}

    static boolean isReady(int managementPort) {
        try {
            var url = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort)).toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
