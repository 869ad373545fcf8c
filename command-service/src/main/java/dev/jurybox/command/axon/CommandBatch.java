package dev.jurybox.command.axon;

import dev.jurybox.command.dispatch.PendingCommand;
import java.util.List;

/** Commands that one unit of work decides, each separately. */
record CommandBatch(List<PendingCommand> commands) {}
