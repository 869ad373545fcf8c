package dev.jurybox.query.pages;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.pages.RulesPage.Rule;
import dev.jurybox.query.pages.RulesPage.RuleChange;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.RulesInForce;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.BoardEligibility;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what rules are in force, and what an adoption changed. */
@Component
class RuleSentences {

    private final RulesInForce rulesInForce;
    private final PageTexts texts;

    RuleSentences(RulesInForce rulesInForce, PageTexts texts) {
        this.rulesInForce = rulesInForce;
        this.texts = texts;
    }

    /**
     * Returns since when rules are in force, and which seats count if not all do, unless the board ranks by votes
     * alone. Null for the initial rules.
     */
    @Nullable
    String inForce(int version, Board board) {
        return rulesInForce.newestFirst().stream()
                .filter(each -> each.version() == version && each.recordedAt() != null)
                .map(each -> inForce(each, board))
                .findFirst().orElse(null);
    }

    private String inForce(AdoptedRules adopted, Board board) {
        var day = texts.day(requireNonNull(adopted.recordedAt()));
        var seats = board.eligibility() == BoardEligibility.VOTED ? null : adopted.rules().seats();
        return seats == null
                ? texts.of("rules.adopted", adopted.version(), day)
                : texts.of("rules.adopted.seats", adopted.version(), day, seats.size(), texts.seats(seats));
    }

    List<Rule> of(RuleSet rules) {
        return List.of(
                new Rule(texts.of("rules.seats"), rules.seats() == null
                        ? texts.of("rules.seats.all")
                        : texts.seats(rules.seats())),
                new Rule(texts.of("rules.panel-votes"), texts.of("rules.votes", rules.panelVotes())),
                new Rule(texts.of("rules.half-life"), texts.of("rules.hours", rules.heatHalfLifeHours())),
                new Rule(texts.of("rules.minimum"), texts.of("rules.votes", rules.minimumVotes())),
                new Rule(texts.of("rules.z"), rules.z().toPlainString()));
    }

    List<RuleChange> changes(RuleSet before, RuleSet after) {
        var from = of(before);
        var to = of(after);
        return IntStream.range(0, to.size())
                .filter(rule -> !from.get(rule).equals(to.get(rule)))
                .mapToObj(rule -> new RuleChange(to.get(rule).name(), from.get(rule).value(), to.get(rule).value()))
                .toList();
    }
}
