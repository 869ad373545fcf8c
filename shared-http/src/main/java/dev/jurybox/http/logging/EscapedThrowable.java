package dev.jurybox.http.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A throwable whose messages are escaped. */
record EscapedThrowable(IThrowableProxy throwable) implements IThrowableProxy {

    @Override
    public @Nullable String getMessage() {
        return escaped(throwable.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return escaped(throwable.getOverridingMessage());
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return throwable.getCause() == null ? null : new EscapedThrowable(throwable.getCause());
    }

    @Override
    public IThrowableProxy @Nullable [] getSuppressed() {
        if (throwable.getSuppressed() == null) return null;
        return Arrays.stream(throwable.getSuppressed()).map(EscapedThrowable::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public String getClassName() {
        return throwable.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return throwable.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return throwable.getCommonFrames();
    }

    @Override
    public boolean isCyclic() {
        return throwable.isCyclic();
    }

    private static @Nullable String escaped(@Nullable String message) {
        return message == null ? null : EscapedText.of(message);
    }
}
