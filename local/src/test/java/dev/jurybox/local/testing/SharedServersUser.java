package dev.jurybox.local.testing;

import java.io.IOException;
import java.nio.file.Path;

/** A process that uses the shared PostgreSQL, prints its port and runs until it is killed. */
final class SharedServersUser {

    private SharedServersUser() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(SharedServers.joined(Path.of(arguments[0]), arguments[1]).postgres().port());
        System.in.read();
    }
}
