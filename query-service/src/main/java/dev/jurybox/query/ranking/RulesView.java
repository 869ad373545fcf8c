package dev.jurybox.query.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The rules that ranks are computed with.
 *
 * @param inForce the rules in force
 * @param history all rules that were ever in force, those in force first and the initial ones last
 */
record RulesView(@JsonUnwrapped AdoptedRules inForce, List<AdoptedRules> history) {}
