package dev.jurybox.proving.attack;

import java.io.IOException;

/** A script that was injected into the pages tries to keep a voter's token for later. */
final class ReadableVoterToken implements Attack {

    @Override
    public String name() {
        return "readable-voter-token";
    }

    @Override
    public String action() {
        return "a script on a page makes a voter and reads the token of its cookie";
    }

    @Override
    public String before() {
        return "201 with the token in the body, beside the cookie";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        try (var client = VotingClient.of(stack)) {
            var answer = client.send(client.command("POST", "/api/voters", "", "Sec-Fetch-Site", "same-origin"));
            var hasCookie = answer.headers().firstValue("Set-Cookie").isPresent();
            var hasToken = VotingClient.json(answer.body()).has("token");
            return new AttackOutcome(answer.statusCode() == 201 && hasCookie && !hasToken,
                    "%d with %s, %s".formatted(answer.statusCode(),
                            hasToken ? "the token in the body" : answer.body(),
                            hasCookie ? "and a cookie" : "without a cookie"));
        }
    }
}
