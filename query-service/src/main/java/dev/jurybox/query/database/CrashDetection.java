package dev.jurybox.query.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the pool check every connection that it opens for a crash of the database. */
@Configuration(proxyBeanMethods = false)
class CrashDetection {

    @Bean
    static BeanPostProcessor crashCheckedPool(ObjectProvider<CrashDetector> detector) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setDataSource(new CrashCheckedDataSource(driver(pool), detector.getObject()));
                }
                return bean;
            }
        };
    }

    /** The data source that the pool would have created from its own settings. */
    private static DriverDataSource driver(HikariDataSource pool) {
        return new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(), pool.getDataSourceProperties(),
                pool.getUsername(), pool.getPassword());
    }

    @Bean
    MeterBinder crashMeter(CrashDetector detector) {
        return registry -> FunctionCounter.builder("jurybox.views.crashes", detector, CrashDetector::crashes)
                .description("Crashes of the views database that may have undone commits")
                .register(registry);
    }
}
