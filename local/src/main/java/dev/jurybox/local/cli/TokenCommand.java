package dev.jurybox.local.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.token.KeyPairFiles;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import dev.jurybox.local.token.TokenGrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes a token, whether or not the stack runs. Standard output gets the token alone, standard error the messages. */
public record TokenCommand(Path root, Optional<String> key, TokenGrant office, String name, int days) {

    /** Stands for standard input: a key that is read from there leaves no file. */
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
        if (key.isEmpty()) return keysOfTheStack(root).signingKey();
        return key.get().equals(STANDARD_INPUT) ? SigningKey.from(System.in) : SigningKey.in(Path.of(key.get()));
    }

    /** Makes a new key for tokens. Existing tokens stay valid until they expire, or until the next rotation. */
    public static ExitCode rotate(Path root) {
        keysOfTheStack(root).rotate();
        System.err.println(
                """
                There is a new key to sign tokens with. The command service reads it at its next start: ./jurybox down, \
                then up. Tokens of the key before are accepted until you rotate again; tokens of older keys are not.""");
        return ExitCode.OK;
    }

    private static KeyPairFiles keysOfTheStack(Path root) {
        var keys = DataDirectory.existing(root)
                .map(data -> new Secrets(data.secrets()).peopleKeys())
                .filter(pair -> Files.exists(pair.privateKey()) && Files.exists(pair.publicKeys()));
        return keys.orElseThrow(() -> new UserError(ExitCode.DATA_UNUSABLE,
                "There is no key to sign with in %s: start the stack once with ./jurybox up, or name its --data."
                        .formatted(root)));
    }
}
