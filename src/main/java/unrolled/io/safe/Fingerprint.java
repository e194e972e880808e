package unrolled.io.safe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What a file holds, in short: the same if not a byte of it is another, whatever its time says. */
public record Fingerprint(String sha256) {
    public static Fingerprint of(byte[] bytes) {
        return of(digest(), bytes);
    }

    /** Of what stands in a file; empty if there is none, or if it cannot be read. */
    public static Optional<Fingerprint> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(of(digest, new byte[0]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Fingerprint of(MessageDigest digest, byte[] last) {
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(last)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
