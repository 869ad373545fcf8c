package dev.jurybox.query.http;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One service, with nothing in it, for every test that only asks; closed after the last of them. */
final class SharedQueryService implements ParameterResolver {

    private record Running(TestTopic topic, QueryService service) implements AutoCloseable {

        @Override
        public void close() {
            service.close();
            topic.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == QueryService.class;
    }

    @Override
    public QueryService resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.create(SharedQueryService.class))
                .computeIfAbsent(Running.class, _ -> started(), Running.class)
                .service();
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
