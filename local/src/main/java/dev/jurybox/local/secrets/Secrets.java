package dev.jurybox.local.secrets;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;

import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.RandomText;
import dev.jurybox.local.token.KeyPairFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Passwords and keys as files, created once. A service imports its directory: each file is named after a property. */
public record Secrets(Path directory) {

    private static final int BYTES = 32;
    private static final String OPERATOR_TOKEN_HASH = "command/jurybox.operator.token-hash";
    private static final String READER_TOKEN = "query/jurybox.log.token";
    private static final String READER_TOKEN_HASH = "command/jurybox.reader.token-hash";
    private static final String COLLECTOR_KEY = "command/jurybox.voters.collector-key";

    static final List<String> KEYS = List.of(
            "command/jurybox.voters.token-key",
            "command/jurybox.voters.pseudonym-key",
            COLLECTOR_KEY);

    /** Secrets that the query service must know as well. They are copied and never created separately. */
    private static final List<String> OF_BOTH = List.of(
            "jurybox.operator.token-hash",
            "jurybox.voters.token-key",
            "jurybox.voters.pseudonym-key");

    private static final List<String> PASSWORDS = List.of(
            "command/spring.datasource.password",
            "command/spring.flyway.password",
            "query/spring.datasource.password",
            "query/spring.flyway.password",
            READER_TOKEN,
            "query/jurybox.cursors.key",
            "log-read.password",
            "operator-token");

    /** Creates the missing secrets and keeps the existing ones. */
    public static Secrets in(Path directory) {
        var secrets = new Secrets(DurableFile.directory(directory));
        DurableFile.directory(directory.resolve("command"));
        DurableFile.directory(directory.resolve("query"));
        KEYS.forEach(secrets::make);
        PASSWORDS.forEach(secrets::make);
        new TopicSecrets(secrets).makeMissing();
        secrets.peopleKeys().makeIfMissing();
        DurableFile.write(directory.resolve(OPERATOR_TOKEN_HASH), sha256(secrets.operatorToken()));
        DurableFile.write(directory.resolve(READER_TOKEN_HASH), sha256(secrets.readerToken()));
        OF_BOTH.forEach(secrets::copyToQuery);
        return secrets;
    }

    /**
     * Fails if a key is missing. With a new key beside existing votes, every voter would count as a new voter and
     * nothing would show it. A new password does no such harm.
     */
    public void mustHaveTheirKeys() {
        KEYS.stream().filter(this::isLost).findFirst().ifPresent(key -> {
            throw new UserError(ExitCode.DATA_UNUSABLE, """
                    The key %s is missing, and with a new one everybody could vote again: restore it from a copy, \
                    or give up the votes with ./jurybox reset.""".formatted(directory.resolve(key)));
        });
    }

    /** A directory from before collectors existed has neither a key for them nor a reader token. */
    private boolean isLost(String key) {
        return !has(key) && (has(READER_TOKEN) || !key.equals(COLLECTOR_KEY));
    }

    private boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    public String logAppendPassword() {
        return read("command/spring.datasource.password");
    }

    public String logOwnerPassword() {
        return read("command/spring.flyway.password");
    }

    public String logReadPassword() {
        return read("log-read.password");
    }

    public String viewsPassword() {
        return read("query/spring.datasource.password");
    }

    public String viewsOwnerPassword() {
        return read("query/spring.flyway.password");
    }

    public String operatorToken() {
        return read("operator-token");
    }

    /** The token with which the query service reads the log. */
    public String readerToken() {
        return read(READER_TOKEN);
    }

    /** The users of the broker and the topic that they may use. */
    public BrokerAccess brokerAccess(String topic) {
        return new TopicSecrets(this).access(topic);
    }

    /** The key pair that signs and verifies the tokens of editors, reviewers and collectors. */
    public KeyPairFiles peopleKeys() {
        return new KeyPairFiles(directory.resolve("people.key"), directory.resolve("command/jurybox.people.keys"));
    }

    public String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String name) {
        var file = directory.resolve(name);
        if (!Files.exists(file)) DurableFile.write(file, RandomText.ofBytes(BYTES));
    }

    private void copyToQuery(String name) {
        DurableFile.write(directory.resolve("query").resolve(name), read("command/" + name));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
