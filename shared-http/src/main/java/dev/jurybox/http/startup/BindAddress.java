package dev.jurybox.http.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The address a port is bound to.
 *
 * @param property the name of the property that sets it
 */
public record BindAddress(String property, @Nullable String address) {

    public static BindAddress of(String property, Environment environment) {
        return new BindAddress(property, environment.getProperty(property));
    }

    /** An unset or blank address means all addresses. */
    public boolean isLoopback() {
        try {
            return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return property + " is " + (address == null || address.isBlank() ? "every address" : address);
    }
}
