package dev.jurybox.local.front;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Secrets;
import dev.jurybox.local.Trouble;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.token.Office;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes a token, whether the stack runs or not. It goes to standard output alone, and what is to be said elsewhere. */
public record Token(Path root, Optional<String> key, Office office, String name, int days) {

    /** So is standard input named: a key that comes by it leaves no file. */
    private static final String STANDARD_INPUT = "-";

    public ExitCode run() {
        var signingKey = signingKey();
        var now = Instant.now();
        var token = new PersonToken(name, office, now, now.plus(days, DAYS));
        System.out.println(token.signedBy(signingKey));
        System.err.printf("A token of the %s %s, until %s. Send it as Authorization: Bearer.%n",
                office.role(), name, token.expiresAt().truncatedTo(DAYS));
        return ExitCode.OK;
    }

    private SigningKey signingKey() {
        if (key.isEmpty()) return SigningKey.in(keyOfTheStack());
        return key.get().equals(STANDARD_INPUT) ? SigningKey.from(System.in) : SigningKey.in(Path.of(key.get()));
    }

    private Path keyOfTheStack() {
        var file = DataDirectory.existing(root)
                .map(data -> new Secrets(data.secrets()).peopleKeys().privateKey())
                .filter(Files::exists);
        return file.orElseThrow(() -> new Trouble(ExitCode.DATA_UNUSABLE,
                "There is no key to sign with in %s: start the stack once with ./jurybox up, or name its --data."
                        .formatted(root)));
    }
}
