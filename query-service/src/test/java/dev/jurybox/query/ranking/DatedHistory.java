package dev.jurybox.query.ranking;

import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.unpublished;
import static java.util.Objects.requireNonNull;

import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.Detail;
import dev.jurybox.events.DetailChange;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Rules;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of {@link AnyHistory} as of the times they are recorded at: a vote that is changed or retracted names when
 * it was cast. Now and then a tool gets another name, or moves to another category, or voting on it is closed until the
 * next event. Two pairs are published and withdrawn, in one order and in the other. Other rules are adopted now and
 * then, by which other seats count.
 */
public final class DatedHistory {

    private static final int REVISED_EVERY = 11;
    private static final int EDITED_EVERY = 9;
    /** The reading of tests meets a closing now and then, and an opening too. */
    private static final int CLOSED_EVERY = 7;
    private static final int RULES_EVERY = 10;
    /** The seats that count by the rules of each version. */
    private static final List<Optional<List<Seat>>> SEATS = List.of(Optional.of(seats("SKEPTIC")), Optional.empty(),
            Optional.of(seats("BUILDER", "FOUNDER")), Optional.of(seats("SKEPTIC", "FUTURIST")));
    private static final List<String> CATEGORIES = List.of("Kitchen", "Bar");

    private final AnyHistory history;
    private final List<String> tools;
    private final Map<String, Instant> castAt = new HashMap<>();
    private int events;
    private int edits;
    private int rulesVersion = Rules.VERSION;
    private RuleSet rules = RuleSet.INITIAL;
    private @Nullable RulesDrafted draft;

    public DatedHistory(List<String> tools) {
        history = new AnyHistory(tools.toArray(String[]::new));
        this.tools = tools;
    }

    public List<JuryboxEvent> begin() {
        return history.begin();
    }

    public JuryboxEvent next(Instant now) {
        events++;
        if (events % CLOSED_EVERY == 0) return new VotingClosed(closed(), "It was enough for event " + events + ".");
        if (events % CLOSED_EVERY == 1) return new VotingOpened(closed(), "It was not enough.");
        if (events % RULES_EVERY == 0) return draft == null ? drafted() : adopted(draft);
        if (events % EDITED_EVERY == 0) return edited();
        return events % REVISED_EVERY == 0 ? revised(tools.get(events / REVISED_EVERY % tools.size())) : dated(now);
    }

    /** Rules are drafted, and the next time they are adopted. */
    private JuryboxEvent drafted() {
        draft = new RulesDrafted("draft" + events, new RuleSet(1 + events % 40, 1 + events * 5 % 200,
                new BigDecimal(events % 2 == 0 ? "1.645" : "2.58"), 1 + events % 3,
                SEATS.get(rulesVersion % SEATS.size()).orElse(null)));
        return draft;
    }

    private static List<Seat> seats(String... names) {
        return Stream.of(names).map(Seat::new).toList();
    }

    private JuryboxEvent adopted(RulesDrafted adopted) {
        var before = rules;
        rules = adopted.rules();
        draft = null;
        return new RulesAdopted(++rulesVersion, adopted.draft(), before, rules, "It is event " + events + ".");
    }

    /** The same for the closing and for the opening after it. */
    private ToolId closed() {
        return new ToolId(tools.get(events / CLOSED_EVERY % tools.size()));
    }

    /** A pair of neighbours is published, and the next time it is withdrawn, to be published the other way round. */
    private JuryboxEvent edited() {
        var number = edits++;
        var one = tools.get(number / 2 % 2);
        var other = tools.get(number / 2 % 2 + 1);
        var isTurned = number / 4 % 2 == 1;
        var left = isTurned ? other : one;
        var right = isTurned ? one : other;
        return number % 2 == 0 ? published(left, right) : unpublished(left, right);
    }

    private JuryboxEvent revised(String tool) {
        var detail = events % 2 == 0 ? Detail.NAME : Detail.CATEGORY;
        var text = detail == Detail.NAME ? tool + " " + events : CATEGORIES.get(events / 2 % CATEGORIES.size());
        return new ToolRevised(new ToolId(tool), List.of(new DetailChange(detail, "whatever it was", text)));
    }

    private JuryboxEvent dated(Instant now) {
        return switch (history.next()) {
            case CommunityVoteCast e -> {
                castAt.put(ballot(e), now);
                yield e;
            }
            case CommunityVoteChanged e -> new CommunityVoteChanged(
                    e.tool(), e.voter(), e.from(), e.to(), requireNonNull(castAt.put(ballot(e), now)));
            case CommunityVoteRetracted e -> new CommunityVoteRetracted(
                    e.tool(), e.voter(), e.choice(), requireNonNull(castAt.remove(ballot(e))));
            case JuryboxEvent e -> e;
        };
    }

    private static String ballot(CommunityEvent event) {
        return event.tool() + " " + event.voter();
    }

    @Override
    public String toString() {
        return history.toString();
    }
}
