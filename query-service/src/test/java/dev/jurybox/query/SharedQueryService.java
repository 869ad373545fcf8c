package dev.jurybox.query;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides one service and its topic to every test that uses tools of its own and reads nothing else; both are closed
 * after the last such test. A test that stops the log, parks a tool or counts all data needs a service of its own.
 */
public final class SharedQueryService implements ParameterResolver {

    private record Running(TestTopic topic, QueryService service) implements AutoCloseable {

        @Override
        public void close() {
            service.close();
            topic.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == QueryService.class || type == TestTopic.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot().getStore(ExtensionContext.Namespace.create(SharedQueryService.class))
                .computeIfAbsent(Running.class, _ -> started(), Running.class);
        return parameter.getParameter().getType() == TestTopic.class ? running.topic() : running.service();
    }

    private static Running started() {
        try {
            var topic = new TestTopic();
            return new Running(topic, QueryService.start(QueryService.newDatabase(), topic));
        } catch (Exception e) {
            throw new IllegalStateException("the service does not start", e);
        }
    }
}
