package dev.jurybox.local.token;

import dev.jurybox.local.process.DurableFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key pair: the private key stays on this side, the command service reads only the public one. */
public record KeyPairFiles(Path privateKey, Path publicKeys) {

    private static final int COORDINATE_BYTES = 32;

    /** Half a pair is no use, so both are made anew. What the lost one signed is worth nothing from then on. */
    public void makeIfMissing() {
        if (Files.exists(privateKey) && Files.exists(publicKeys)) return;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            DurableFile.write(publicKeys, keySet((ECPublicKey) pair.getPublic()));
            DurableFile.write(privateKey, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keySet(ECPublicKey key) {
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","x":"%s","y":"%s"}]}"""
                .formatted(coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
    }

    /** A number has a sign and no leading zeros; a coordinate has no sign and always so many bytes. */
    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
