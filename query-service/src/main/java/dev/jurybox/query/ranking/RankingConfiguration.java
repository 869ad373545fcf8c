package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.StandardBoards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RankingConfiguration {

    @Bean
    BoardRegistry boards() {
        return new BoardRegistry(StandardBoards.all());
    }
}
