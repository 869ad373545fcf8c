package dev.jurybox.proving.attack;

import java.util.List;

/** All attacks, one per line. */
final class AttackCatalogue {

    static final List<Attack> ALL = List.of(
            new HeadRequestAttack(),
            new VanishingListeners(),
            new SilentPromotion(),
            new ManyVoters(),
            new GreedyExplanations(),
            new PositionAfterCrash(),
            new PromotionBeforeCrash(),
            new TopicStranger(),
            new TopicForgery(),
            ShutdownAfterKill.kafka(),
            ShutdownAfterKill.postgres(),
            new IdleConnections(),
            new TricklingHeaders(),
            new ForgedForwarding(),
            new ForeignHost(),
            new NullTokenAttack(),
            new ParameterNameAttack(),
            new HeaderBytesAttack(),
            new LogFloodAttack(),
            new FlickeringMajority(),
            new ReadableVoterToken(),
            new FloodingCollector());

    private AttackCatalogue() {}
}
