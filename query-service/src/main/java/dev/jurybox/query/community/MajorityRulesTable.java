package dev.jurybox.query.community;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which generations are counted by older majority rules. Migrations write this table when the rules change. */
record MajorityRulesTable(int generation, JdbcClient jdbc) {

    MajorityRules rules() {
        return jdbc.sql("select version from majority_rules where generation = :generation")
                .param("generation", generation)
                .query(Integer.class)
                .optional()
                .map(MajorityRules::of)
                .orElse(MajorityRules.CURRENT);
    }
}
