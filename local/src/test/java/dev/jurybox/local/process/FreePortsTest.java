package dev.jurybox.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    /** Two other processes are quicker than the server. */
    @Test
    void a_server_whose_port_was_taken_before_it_listened_starts_on_another_one() throws IOException {
        var others = new ArrayList<ServerSocket>();
        var tried = new ArrayList<Integer>();

        var server = FreePorts.start(port -> {
            tried.add(port);
            if (others.size() < 2) others.add(listening(port));
            return listening(port);
        });

        assertThat(tried).hasSize(3).doesNotHaveDuplicates();
        assertThat(server.getLocalPort()).isEqualTo(tried.getLast());
        server.close();
        for (var other : others)
            other.close();
    }

    @Test
    void a_server_whose_port_is_always_taken_is_given_up_after_five_starts() throws IOException {
        var others = new ArrayList<ServerSocket>();

        assertThatThrownBy(() -> FreePorts.start(port -> {
            others.add(listening(port));
            return listening(port);
        })).isInstanceOf(UncheckedIOException.class);
        assertThat(others).hasSize(5);
        for (var other : others)
            other.close();
    }

    @Test
    void a_server_that_fails_for_another_reason_is_not_started_again() {
        var tried = new ArrayList<Integer>();

        assertThatThrownBy(() -> FreePorts.start(port -> {
            tried.add(port);
            throw new IllegalStateException("no space left");
        })).hasMessage("no space left");
        assertThat(tried).hasSize(1);
    }

    /** Nothing listens on them yet, as while their servers start. */
    @Test
    void no_port_is_given_twice() {
        assertThat(IntStream.range(0, 600).map(_ -> FreePorts.free()).boxed().toList()).doesNotHaveDuplicates();
    }

    private static ServerSocket listening(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
