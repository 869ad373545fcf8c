package dev.jurybox.local.launcher;

import dev.jurybox.local.data.StackPart;

record RunningPart(StackPart part, Process process) {}
